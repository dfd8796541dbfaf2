package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.history.EventSink;
import asl.history.ExplanationSink;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import asl.trace.render.LineTrace;
import asl.trace.render.Palette;
import asl.trace.render.TextLayout;
import asl.trace.render.TraceOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the events go: into the history file, which in real time is brought up to date every
 * second, and into the trace.
 */
final class EventOutput implements AutoCloseable {
  /** How many iterations of a Map are told line by line; the others are counted. */
  private static final int ITERATIONS_TOLD = 5;

  private final @Nullable HistoryWriter writer;
  private final @Nullable LineTrace trace;
  private final CountDownLatch closing = new CountDownLatch(1);

  private EventOutput(@Nullable HistoryWriter writer, @Nullable LineTrace trace) {
    this.writer = writer;
    this.trace = trace;
  }

  /** Opens the history file and begins the trace, as far as they are wanted. */
  static EventOutput open(RunRequest request, RunTalk talk) throws JobException {
    LineTrace trace = null;
    RunRequest.Trace wanted = request.trace();
    if (wanted != null) {
      Palette palette = wanted.colour() ? Palette.ANSI : Palette.NONE;
      trace =
          new LineTrace(new TextLayout(wanted.width(), palette), ITERATIONS_TOLD, new Lines(talk));
    }
    Path history = request.history();
    if (history == null) {
      return new EventOutput(null, trace);
    }
    try {
      HistoryFormat format = HistoryFormat.ofFileName(history.toString());
      EventOutput output = new EventOutput(HistoryWriter.toFile(history, format), trace);
      if (!request.time().virtual()) {
        output.flushEverySecond();
      }
      return output;
    } catch (IOException | UncheckedIOException e) {
      throw new JobException(
          "cannot write the history: " + TextReader.problem(history.toString(), e));
    }
  }

  /** The trace's lines are part of the talk. */
  private record Lines(RunTalk talk) implements TraceOutput {
    @Override
    public void line(String text) {
      talk.traced(text);
    }
  }

  /** Takes the events; null if nobody wants them. */
  @Nullable EventSink sink() {
    HistoryWriter file = writer;
    EventSink lines = trace;
    if (file == null || lines == null) {
      return file == null ? lines : file;
    }
    return event -> {
      file.accept(event);
      lines.accept(event);
    };
  }

  /** Hears why the execution goes its way; null if nobody wants to know. */
  @Nullable ExplanationSink explanations() {
    return trace;
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
    } catch (UncheckedIOException e) {
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
  }
}
