package asl.trace.render;

import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.diff.DiffResult;
import asl.trace.diff.Difference;
import asl.trace.diff.Uncompared;
import asl.trace.diff.ValueChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences as text: where the executions part, then all of it. */
public final class DiffRenderer {
  private final TextLayout layout;
  private final TraceOutput output;

  private DiffRenderer(TextLayout layout, TraceOutput output) {
    this.layout = layout;
    this.output = output;
  }

  /** Writes the differences, one line if there are none; then what could not be compared. */
  public static void render(DiffResult result, TextLayout layout, TraceOutput output) {
    DiffRenderer renderer = new DiffRenderer(layout, output);
    Difference first = result.first();
    if (first == null) {
      renderer.line(Tone.GOOD, "No difference.");
    } else {
      renderer.differences(result, first);
    }
    result.uncompared().forEach(renderer::uncompared);
  }

  private void differences(DiffResult result, Difference first) {
    line(Tone.BAD, "The executions part at " + where(first) + ": " + head(first));
    String count =
        VisitText.count(result.differences().size(), "difference", "differences")
            + (result.complete() ? "" : " and more");
    line(Tone.FAINT, count);
    output.line("");
    result.differences().forEach(this::difference);
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

  private void uncompared(Uncompared executions) {
    String where = where(executions.place(), executions.state()) + "  not compared: ";
    only(where, executions.first(), "in the first");
    only(where, executions.second(), "in the second");
  }

  private void only(String where, int count, String side) {
    if (count > 0) {
      String many = VisitText.count(count, "execution has its", "executions have their");
      line(Tone.WARN, where + many + " history only " + side);
    }
  }

  private void change(ValueChange change) {
    String path = SafeText.line(change.path()) + "  ";
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
      return label + " at " + SafeText.line(difference.changes().get(0).path());
    }
    return difference.before() == null && difference.after() == null
        ? label
        : label + " " + text(difference.before()) + " ≠ " + text(difference.after());
  }

  private static String where(Difference difference) {
    return where(difference.place(), difference.state());
  }

  private static String where(List<String> place, String state) {
    List<String> names = new ArrayList<>(place);
    names.add(state.isEmpty() ? "the execution" : state);
    return SafeText.line(String.join(" › ", names));
  }

  private static String events(Difference difference) {
    long first = difference.eventId();
    long second = difference.otherEventId();
    String text = first == 0 ? "–" : Long.toString(first);
    text += " / " + (second == 0 ? "–" : Long.toString(second));
    return "  (event " + text + ")";
  }

  private static String text(@Nullable Object value) {
    return value == null ? "–" : SafeText.line(String.valueOf(value));
  }
}
