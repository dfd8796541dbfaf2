package asl.app.view;

import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import asl.trace.FilteredEvents;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The events themselves, as AWS prints them or one a line. A line is handed on once it is whole.
 */
final class EventsView implements ExecutionView {
  private final HistoryWriter writer;
  private final FilteredEvents events;

  EventsView(TraceView view, ViewLines lines) {
    boolean single = view.form().equals("jsonl");
    writer =
        HistoryWriter.toStream(
            new LineSplitter(lines), single ? HistoryFormat.JSON_LINES : HistoryFormat.JSON);
    events = new FilteredEvents(view.filter(), this::write);
  }

  private void write(HistoryEvent event) {
    writer.accept(event);
    writer.flush();
  }

  @Override
  public void accept(HistoryEvent event) {
    events.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {}

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    writer.close();
  }

  /** Cuts UTF-8 text into lines. */
  private static final class LineSplitter extends OutputStream {
    private final ViewLines lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);

    LineSplitter(ViewLines lines) {
      this.lines = lines;
    }

    @Override
    public void write(int b) {
      if (b == '\n') {
        lines.line(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int start = offset;
      for (int at = offset; at < offset + length; at++) {
        if (bytes[at] == '\n') {
          line.write(bytes, start, at - start);
          write('\n');
          start = at + 1;
        }
      }
      line.write(bytes, start, offset + length - start);
    }
  }
}
