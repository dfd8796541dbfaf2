package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.view.ExecutionView;
import asl.clock.EventLoop;
import asl.history.EventSink;
import asl.history.ExplanationSink;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryUnwritable;
import asl.history.HistoryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the events go: into the history file, which in real time is brought up to date every
 * second, and into the view.
 */
final class EventOutput implements AutoCloseable {
  private final @Nullable HistoryWriter writer;
  private final @Nullable ExecutionView view;
  private final CountDownLatch closing = new CountDownLatch(1);

  private EventOutput(@Nullable HistoryWriter writer, @Nullable ExecutionView view) {
    this.writer = writer;
    this.view = view;
  }

  /** Opens the history file, if one is wanted. */
  static EventOutput open(RunRequest request, RunTalk talk) throws JobException {
    ExecutionView view = talk.view();
    Path history = request.history();
    if (history == null) {
      return new EventOutput(null, view);
    }
    try {
      HistoryFormat format = HistoryFormat.ofFileName(history.toString());
      EventOutput output = new EventOutput(HistoryWriter.toFile(history, format), view);
      if (!request.time().virtual()) {
        output.flushEverySecond();
      }
      return output;
    } catch (IOException e) {
      throw new JobException(
          "cannot write the history: " + TextReader.problem(history.toString(), e));
    }
  }

  /**
   * Takes the events; null if nobody wants them.
   *
   * @param watch one more who wants them; null if there is none
   * @param loop what the execution runs on, if somebody watches the view meanwhile; else null
   */
  @Nullable EventSink sink(@Nullable EventSink watch, @Nullable EventLoop loop) {
    return both(both(writer, loop == null ? view : both(view, pauses(loop))), watch);
  }

  /**
   * Tells the view when nothing follows on a state that was left: what comes after it would come at
   * once.
   */
  private @Nullable EventSink pauses(EventLoop loop) {
    ExecutionView watched = view;
    return watched == null
        ? null
        : event -> {
          if (event.type().isStateExited()) {
            // What follows may itself be posted, behind this.
            loop.post(() -> loop.post(() -> watched.nothingFollows(event)));
          }
        };
  }

  /** Takes what two want to hear; null if neither is there. */
  static @Nullable EventSink both(@Nullable EventSink first, @Nullable EventSink second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return new Both(first, second);
  }

  /** A class and no lambda, because the first lambda of a process is slow to start. */
  private record Both(EventSink first, EventSink second) implements EventSink {
    @Override
    public void accept(HistoryEvent event) {
      first.accept(event);
      second.accept(event);
    }
  }

  /** Hears why the execution goes its way; null if nobody wants to know. */
  @Nullable ExplanationSink explanations() {
    return view;
  }

  private void flushEverySecond() {
    Thread thread = new Thread(this::flushUntilClosed, "history");
    thread.setDaemon(true);
    thread.start();
  }

  private void flushUntilClosed() {
    try {
      while (writer != null && !closing.await(1, TimeUnit.SECONDS)) {
        writer.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (HistoryUnwritable e) {
      // The same fault meets the next event, which reports it.
      return;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    if (writer != null) {
      writer.close();
    }
    if (view != null) {
      view.finish(null);
    }
  }
}
