package asl.trace.render;

import asl.text.Columns;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Trace;
import asl.trace.TraceFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bar for every visit over the time of the execution; waiting for a retry is a lighter bar. */
public final class TimelineRenderer {
  private static final char WORKING = '█';
  private static final char FAILED = '▓';
  private static final char WAITING = '░';

  private final Trace trace;
  private final TextLayout layout;
  private final int name;
  private final int bars;
  private final long total;

  private TimelineRenderer(Trace trace, TextLayout layout) {
    this.trace = trace;
    this.layout = layout;
    this.name = layout.isNarrow() ? 18 : 30;
    this.bars = Math.max(layout.columns() - name - 13, 8);
    this.total = Math.max(trace.duration().toMillis(), 1);
  }

  /** Writes the timeline of the visits that the filter lets through. */
  public static void render(
      Trace trace, TraceFilter filter, TextLayout layout, TraceOutput output) {
    TimelineRenderer renderer = new TimelineRenderer(trace, layout);
    output.line(renderer.scale());
    for (StateVisit visit : filter.visits(trace)) {
      output.line(renderer.row(visit));
    }
  }

  private String scale() {
    String end = DurationText.of(trace.duration());
    String text = " ".repeat(name + 1) + "0" + Columns.padLeft(end, bars - 1);
    return layout.palette().paint(Tone.FAINT, text);
  }

  private String row(StateVisit visit) {
    String indent = " ".repeat(Math.min(visit.strand().depth(), 6));
    String label = Columns.cut(indent + SafeText.line(visit.name()), name);
    char[] bar = new char[bars];
    java.util.Arrays.fill(bar, ' ');
    fill(bar, visit.start(), visit.end(), WORKING);
    List<Attempt> attempts = visit.attempts();
    for (Attempt attempt : attempts) {
      if (attempt.failed() && attempt.last() != null) {
        fill(bar, attempt.start(), attempt.last().timestamp(), FAILED);
      }
      if (attempt.number() > 1 && !attempt.waited().isZero()) {
        fill(bar, attempt.start().minus(attempt.waited()), attempt.start(), WAITING);
      }
    }
    String drawn = new String(bar).stripTrailing();
    Duration duration = visit.duration();
    String took = duration == null ? "…" : DurationText.of(duration);
    return layout.palette().paint(Tone.NAME, Columns.pad(label, name))
        + " "
        + layout.palette().paint(VisitText.tone(visit.status()), Columns.pad(drawn, bars))
        + " "
        + layout.palette().paint(Tone.FAINT, Columns.padLeft(took, 11));
  }

  private void fill(char[] bar, Instant from, @Nullable Instant to, char mark) {
    int first = column(from);
    int last = Math.max(column(to == null ? trace.end() : to), first + 1);
    for (int i = Math.min(first, bars - 1); i < Math.min(last, bars); i++) {
      bar[i] = mark;
    }
  }

  private int column(Instant instant) {
    long millis = Math.max(Duration.between(trace.start(), instant).toMillis(), 0);
    return (int) Math.min((double) millis / total * bars, bars);
  }
}
