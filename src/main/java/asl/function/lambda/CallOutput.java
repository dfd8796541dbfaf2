package asl.function.lambda;

import asl.function.process.PrintedLines;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a warm process prints, call by call: its program ends the output of each call by a line that
 * is the mark, so that no line is told as the next call's.
 */
final class CallOutput implements Runnable {
  /** How long the mark may take; it is lost where the function has closed its stderr. */
  private static final long GRACE_MILLIS = 500;

  private final PrintedLines lines;
  private final String mark;
  private final Consumer<String> printed;
  private final Semaphore ended = new Semaphore(0);
  private boolean blankLine;

  /**
   * @param printed hears each line but the marks
   */
  CallOutput(InputStream stream, String mark, Consumer<String> printed) {
    this.lines = new PrintedLines(stream, this::accept);
    this.mark = mark;
    this.printed = printed;
  }

  @Override
  public void run() {
    lines.run();
    ended.release();
  }

  /** A line end before the mark is the program's; other blank lines are the function's. */
  private void accept(String line) {
    if (line.equals(mark)) {
      blankLine = false;
      ended.release();
      return;
    }
    if (blankLine) {
      printed.accept("");
    }
    blankLine = line.isEmpty();
    if (!blankLine) {
      printed.accept(line);
    }
  }

  /** A call begins. */
  void begin() {
    ended.drainPermits();
  }

  /** Waits until all that the call printed has been told. */
  void awaitEnd() throws InterruptedException {
    var unused = ended.tryAcquire(GRACE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
