package asl.trace.render;

import asl.history.EventType;
import asl.history.HistoryEvent;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Trace;
import asl.trace.diff.ValueChange;
import asl.trace.diff.ValueChanges;
import org.jspecify.annotations.Nullable;

/** The lines below a state in a tree: tries, data, changes. */
final class VisitDetails {
  private static final String[] SCHEDULED = {"parameters", "input"};

  private final Trace trace;
  private final TreeOptions options;
  private final TreeLines lines;

  VisitDetails(Trace trace, TreeOptions options, TreeLines lines) {
    this.trace = trace;
    this.options = options;
    this.lines = lines;
  }

  void render(StateVisit visit, String stem) {
    if (!options.filter().accepts(visit)) {
      return;
    }
    if (options.data()) {
      data(stem, "input   ", visit.entered(), "input");
    }
    for (Attempt attempt : visit.attempts()) {
      if (visit.attemptCount() > 1 && attempt.strands().isEmpty()) {
        attempt(attempt, stem);
      }
      if (options.data()) {
        for (String field : SCHEDULED) {
          data(stem, "sent    ", attempt.first(), field);
        }
        data(stem, "result  ", attempt.last(), "output");
      }
    }
    mapRuns(visit, stem);
    if (options.data()) {
      data(stem, "assigns ", visit.exited(), "assignedVariables");
      data(stem, "output  ", visit.exited(), "output");
    }
    if (options.changes() && visit.exited() != null) {
      changes(visit, visit.exited(), stem);
    }
    if (options.why()) {
      new WhyLines(lines).render(trace.explanations(visit), stem);
    }
  }

  private void attempt(Attempt attempt, String stem) {
    HistoryEvent last = attempt.last();
    StringBuilder text = new StringBuilder();
    if (last != null) {
      text.append(DurationText.of(java.time.Duration.between(attempt.start(), last.timestamp())));
    }
    if (attempt.number() > 1) {
      text.append(", ").append(DurationText.of(attempt.waited())).append(" later");
    }
    if (attempt.failed()) {
      text.append("  ✗ ").append(VisitText.failure(attempt.error(), attempt.cause()));
    }
    lines.below(
        stem,
        "attempt " + attempt.number() + "  ",
        attempt.failed() ? Tone.BAD : Tone.GOOD,
        text.toString());
  }

  private void mapRuns(StateVisit visit, String stem) {
    for (HistoryEvent event : visit.events()) {
      if (event.type() == EventType.MAP_RUN_STARTED) {
        lines.below(stem, "map run  ", Tone.HINT, SafeText.line(event.text("mapRunArn")));
      }
    }
  }

  private void data(String stem, String label, @Nullable HistoryEvent event, String field) {
    String text = DataText.line(event, field);
    if (text != null) {
      lines.below(stem, label, Tone.HINT, text);
    }
  }

  private void changes(StateVisit visit, HistoryEvent exited, String stem) {
    Object before = visit.entered().details().field("input");
    Object after = exited.details().field("output");
    for (ValueChange change : ValueChanges.between(before, after)) {
      String path = SafeText.line(change.path());
      switch (change.kind()) {
        case ADDED ->
            lines.below(stem, "+ ", Tone.GOOD, path + "  " + DataText.line(change.after()));
        case REMOVED ->
            lines.below(stem, "- ", Tone.BAD, path + "  " + DataText.line(change.before()));
        case CHANGED ->
            lines.below(
                stem,
                "~ ",
                Tone.WARN,
                path
                    + "  "
                    + DataText.line(change.before())
                    + " → "
                    + DataText.line(change.after()));
      }
    }
  }
}
