package asl.trace.render;

import asl.trace.diff.DiffResult;
import asl.trace.diff.Difference;
import asl.trace.diff.ValueChange;
import asl.trace.render.Palette.Tone;
import java.util.ArrayList;
import java.util.List;

/** Differences as text: where the executions part, then all of it. */
public final class DiffRenderer {
  private final TextLayout layout;
  private final TraceOutput output;

  private DiffRenderer(TextLayout layout, TraceOutput output) {
    this.layout = layout;
    this.output = output;
  }

  /** Writes the differences; one line if there are none. */
  public static void render(DiffResult result, TextLayout layout, TraceOutput output) {
    DiffRenderer renderer = new DiffRenderer(layout, output);
    Difference first = result.first();
    if (first == null) {
      renderer.line(Tone.GOOD, "No difference.");
      return;
    }
    renderer.line(Tone.BAD, "The executions part at " + where(first) + ": " + head(first));
    String count =
        VisitText.count(result.differences().size(), "difference", "differences")
            + (result.complete() ? "" : " and more");
    renderer.line(Tone.FAINT, count);
    output.line("");
    result.differences().forEach(renderer::difference);
  }

  /** Writes where the executions begin to differ; nothing if they do not. */
  public static void renderFirst(DiffResult result, TextLayout layout, TraceOutput output) {
    Difference first = result.first();
    if (first != null) {
      new DiffRenderer(layout, output).difference(first);
    }
  }

  private void difference(Difference difference) {
    String events = events(difference);
    line(Tone.NAME, where(difference) + "  " + difference.kind().label() + events);
    if (!difference.changes().isEmpty()) {
      difference.changes().forEach(this::change);
    } else if (difference.before() != null || difference.after() != null) {
      line(Tone.BAD, "  - " + text(difference.before()));
      line(Tone.GOOD, "  + " + text(difference.after()));
    }
  }

  private void change(ValueChange change) {
    String path = DisplayText.safe(change.path()) + "  ";
    switch (change.kind()) {
      case ADDED -> line(Tone.GOOD, "  + " + path + DataText.line(change.after()));
      case REMOVED -> line(Tone.BAD, "  - " + path + DataText.line(change.before()));
      case CHANGED -> {
        line(Tone.BAD, "  - " + path + DataText.line(change.before()));
        line(Tone.GOOD, "  + " + path + DataText.line(change.after()));
      }
    }
  }

  private void line(Tone tone, String text) {
    output.line(layout.palette().paint(tone, layout.cut(text, layout.columns())));
  }

  private static String head(Difference difference) {
    String label = difference.kind().label();
    if (!difference.changes().isEmpty()) {
      return label + " at " + DisplayText.safe(difference.changes().get(0).path());
    }
    return difference.before() == null && difference.after() == null
        ? label
        : label + " " + text(difference.before()) + " ≠ " + text(difference.after());
  }

  private static String where(Difference difference) {
    List<String> names = new ArrayList<>(difference.place());
    names.add(difference.state().isEmpty() ? "the execution" : difference.state());
    return DisplayText.safe(String.join(" › ", names));
  }

  private static String events(Difference difference) {
    long first = difference.eventId();
    long second = difference.otherEventId();
    String text = first == 0 ? "–" : Long.toString(first);
    text += " / " + (second == 0 ? "–" : Long.toString(second));
    return "  (event " + text + ")";
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "–" : DisplayText.safe(String.valueOf(value));
  }
}
