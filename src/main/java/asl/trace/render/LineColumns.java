package asl.trace.render;

import asl.text.Columns;
import asl.text.DurationText;
import asl.text.Palette;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.StateVisit;
import asl.trace.Strand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lays out one line: time since the start, state, type, duration, what became of it. */
final class LineColumns {
  private static final int TYPE = 8;

  private final TextLayout layout;
  private final boolean narrow;
  private final int name;
  private final int time;
  private final int took;
  private final int depth;
  private final String machine;

  LineColumns(TextLayout layout) {
    this(layout, 0, "");
  }

  private LineColumns(TextLayout layout, int depth, String machine) {
    this.layout = layout;
    this.depth = depth;
    this.machine = machine;
    this.narrow = layout.isNarrow();
    this.name = narrow ? Math.max(layout.columns() / 3, 10) : 30;
    this.time = narrow ? 0 : 11;
    this.took = narrow ? 9 : 12;
  }

  /** The columns of an execution inside this one. */
  LineColumns inside(String stateMachine) {
    return new LineColumns(layout, depth + 1, SafeText.line(stateMachine) + " › ");
  }

  String line(Duration since, StateVisit visit, @Nullable Duration took, Tone tone, String result) {
    String start = time(since);
    String state = state(visit);
    String type = narrow ? "" : " " + Columns.pad(visit.type(), TYPE);
    String lasted = Columns.padLeft(took == null ? "" : DurationText.of(took), this.took);
    String before = start + state + type + lasted;
    int left = layout.columns() - Columns.of(before) - 2;
    Palette palette = layout.palette();
    return palette.paint(Tone.FAINT, start)
        + palette.paint(Tone.NAME, state)
        + palette.paint(Tone.FAINT, type + lasted)
        + "  "
        + palette.paint(tone, layout.cut(result, left));
  }

  /** A line about something below a state, such as a count. */
  String note(Duration since, int inner, Tone tone, String text) {
    String start = time(since);
    String line = layout.cut(indent(inner) + machine + text, layout.columns() - start.length());
    return layout.palette().paint(Tone.FAINT, start) + layout.palette().paint(tone, line);
  }

  private String indent(int inner) {
    return "  ".repeat(Math.min(depth + inner, 12));
  }

  private String time(Duration since) {
    return narrow ? "" : Columns.padLeft(DurationText.elapsed(since), time - 2) + "  ";
  }

  private String state(StateVisit visit) {
    Strand strand = visit.strand();
    String mark =
        switch (strand.kind()) {
          case EXECUTION -> "";
          case BRANCH -> "│" + (strand.index() + 1) + " ";
          case ITERATION -> "[" + strand.index() + "] ";
        };
    String text = indent(strand.depth()) + machine + mark + SafeText.line(visit.name());
    return Columns.pad(layout.cut(text, name), name);
  }
}
