package asl.cli.terminal;

import asl.text.Columns;
import asl.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a terminal, which says what is going on and is overwritten again and again.
 * Whoever prints lines meanwhile does so by {@link #println}. It is cut to the width; where the
 * terminal has become narrower since, the terminal cuts it.
 */
public final class StatusLine implements AutoCloseable {
  private static final String ERASE = "\r\u001b[K";
  private static final String LINE_UP = "\u001b[A";
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final int FIRST_AFTER_MILLIS = 500;
  private static final int EVERY_MILLIS = 200;

  private final PrintStream err;
  private final @Nullable InputStream keys;
  private final Supplier<@Nullable String> text;
  private final Runnable entered;
  private final int width;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable String shown;

  private StatusLine(Terminal terminal, Supplier<@Nullable String> text, Runnable entered) {
    this.err = terminal.err();
    this.keys = terminal.isInTerminal() ? terminal.in() : null;
    this.text = text;
    this.entered = entered;
    this.width = terminal.width();
  }

  /**
   * Shows it from now on, if there is something to say for more than a moment.
   *
   * @param text what to say; null for nothing. Asked some times a second by a thread of its own
   * @param entered is run when somebody presses Enter while something is shown
   */
  public static StatusLine open(
      Terminal terminal, Supplier<@Nullable String> text, Runnable entered) {
    StatusLine line = of(terminal, text, entered);
    Thread thread = new Thread(line::run, "status");
    thread.setDaemon(true);
    thread.start();
    return line;
  }

  /** One that is refreshed by whoever made it. */
  static StatusLine of(Terminal terminal, Supplier<@Nullable String> text, Runnable entered) {
    return new StatusLine(terminal, text, entered);
  }

  private void run() {
    try {
      boolean closed = closing.await(FIRST_AFTER_MILLIS, TimeUnit.MILLISECONDS);
      while (!closed) {
        refresh();
        closed = closing.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks what there is to say, and what was typed. */
  void refresh() {
    String next = text.get();
    boolean enter = next != null && hasEnter();
    synchronized (this) {
      if (closing.getCount() == 0) {
        return;
      }
      if (enter) {
        // The terminal has gone to the next line by itself.
        err.print(LINE_UP);
        shown = "";
      }
      show(next);
    }
    if (enter) {
      entered.run();
    }
  }

  private void show(@Nullable String next) {
    if (next == null) {
      erase();
    } else if (!next.equals(shown)) {
      err.print(ERASE + NO_WRAP + cut(SafeText.line(next)) + WRAP);
      err.flush();
      shown = next;
    }
  }

  private String cut(String line) {
    return Columns.cut(line, Math.max(1, width - 1));
  }

  private void erase() {
    if (shown != null) {
      err.print(ERASE);
      err.flush();
      shown = null;
    }
  }

  private boolean hasEnter() {
    try {
      boolean enter = false;
      while (keys != null && keys.available() > 0) {
        enter |= keys.read() == '\n';
      }
      return enter;
    } catch (IOException e) {
      return false;
    }
  }

  /** Prints a line above it. */
  public synchronized void println(String line) {
    erase();
    err.println(line);
  }

  /** Erases it for good. */
  @Override
  public synchronized void close() {
    closing.countDown();
    erase();
  }
}
