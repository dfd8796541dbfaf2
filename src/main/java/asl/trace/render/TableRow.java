package asl.trace.render;

import asl.text.Palette;
import asl.trace.StateVisit;
import asl.trace.TraceFilter;
import asl.trace.VisitStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row of one visit; once all is known about it, only its texts are kept. */
final class TableRow {
  private final TraceFilter filter;
  private @Nullable StateVisit visit;
  private Duration waited = Duration.ZERO;
  private Duration took = Duration.ZERO;
  private Palette.Tone tone = Palette.Tone.PLAIN;
  private List<String> cells = List.of();

  TableRow(StateVisit visit, TraceFilter filter) {
    this.visit = visit;
    this.filter = filter;
  }

  void waited(Duration more) {
    waited = waited.plus(more);
  }

  /** Makes the texts; the visit is over, and it is known what came next. */
  void settle(TableCells texts, Instant now) {
    StateVisit known = visit;
    if (known == null) {
      return;
    }
    visit = null;
    if (filter.accepts(known)) {
      Duration duration = known.duration();
      took = duration == null ? Duration.between(known.start(), now) : duration;
      boolean plain = known.status() == VisitStatus.SUCCEEDED;
      tone = plain ? Palette.Tone.PLAIN : VisitText.tone(known.status());
      cells = texts.of(known, waited);
    }
  }

  boolean isSettled() {
    return visit == null;
  }

  /** Whether the filter lets it through; known once it is settled. */
  boolean isShown() {
    return !cells.isEmpty();
  }

  Duration took() {
    return took;
  }

  Palette.Tone tone() {
    return tone;
  }

  List<String> cells() {
    return cells;
  }
}
