package asl.app.run;

import asl.app.JobException;
import asl.app.input.ReaderWait;
import asl.app.input.Unwritable;
import asl.app.view.ExecutionView;
import asl.clock.EventLoop;
import asl.engine.ExecutionRequest;
import asl.history.EventSink;
import asl.history.ExplanationSink;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryUnwritable;
import asl.history.HistoryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the events go: into the history file, which is brought up to date every second, and into
 * the view.
 */
final class EventOutput implements AutoCloseable {
  private final @Nullable HistoryWriter writer;
  private final @Nullable ExecutionView view;
  private final LongConsumer growth;
  private final CountDownLatch closing = new CountDownLatch(1);

  private EventOutput(
      @Nullable HistoryWriter writer, @Nullable ExecutionView view, LongConsumer growth) {
    this.writer = writer;
    this.view = view;
    this.growth = growth;
  }

  /** Hears of every byte of a history that is written. */
  LongConsumer growth() {
    return growth;
  }

  /**
   * Opens the history file, if one is wanted.
   *
   * @param execution what is run
   */
  static EventOutput open(RunRequest request, ExecutionRequest execution, RunTalk talk)
      throws JobException {
    ExecutionView view = talk.view();
    Path history = request.history();
    if (history == null) {
      return new EventOutput(null, view, HistoryGrowth.NONE);
    }
    HistoryFormat format = HistoryFormat.ofFileName(history.toString());
    try {
      HistoryWriter writer =
          ReaderWait.during(() -> HistoryWriter.toFile(history, format), history, talk::warned);
      if (execution.express()) {
        writer.ofExpress(execution.executionArn());
      }
      EventOutput output = new EventOutput(writer, view, new HistoryGrowth(talk));
      writer.whenWritten(output.growth);
      return output;
    } catch (IOException e) {
      throw new JobException(Unwritable.sentence("the history " + history, e));
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

  /** From now on the files are brought up to date every second, in whatever time the run is. */
  void keepUpToDate(ChildHistories children) {
    if (writer != null) {
      Thread thread = new Thread(() -> flushUntilClosed(writer, children), "history");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void flushUntilClosed(HistoryWriter history, ChildHistories children) {
    try {
      for (int i = 1; !closing.await(100, TimeUnit.MILLISECONDS); i++) {
        children.makeFiles();
        if (i % 10 == 0) {
          history.flush();
          children.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (HistoryUnwritable e) {
      // The same fault meets the next event, which reports it.
      return;
    }
  }

  /** Brings the file of the execution itself up to date, if that can be. */
  void flush() {
    try {
      if (writer != null) {
        writer.flush();
      }
    } catch (HistoryUnwritable e) {
      // The same fault meets whoever closes the file, and is told there.
      return;
    }
  }

  /** Completes the file of an execution that does not come to an end of its own. */
  void abort(Instant now, String error, String cause) {
    if (writer != null) {
      writer.abort(now, error, cause);
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
