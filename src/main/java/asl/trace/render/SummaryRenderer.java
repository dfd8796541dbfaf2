package asl.trace.render;

import asl.history.HistoryEvent;
import asl.text.DurationText;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import asl.trace.Coverage;
import asl.trace.TraceSummary;
import asl.trace.TraceSummary.StateTotals;
import asl.trace.VisitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An execution in numbers: how it ended, where the time went, what it never came by. */
public final class SummaryRenderer {
  private SummaryRenderer() {}

  /**
   * Writes the summary.
   *
   * @param coverage what of the definition was never reached; null if the definition is not known
   */
  public static void render(
      TraceSummary summary, @Nullable Coverage coverage, TextLayout layout, TraceOutput output) {
    output.line(status(summary, layout));
    output.line(
        layout.cut(
            VisitText.count(summary.transitions(), "state entered", "states entered")
                + ", "
                + VisitText.count(summary.retries(), "retry", "retries")
                + ", "
                + VisitText.count(summary.errors(), "error", "errors")
                + ", "
                + VisitText.count(summary.events(), "event", "events"),
            layout.columns()));
    output.line(
        layout.cut(
            VisitText.count(summary.billedTransitions(), "billed transition", "billed transitions")
                + " as a Standard workflow",
            layout.columns()));
    if (!summary.states().isEmpty()) {
      output.line("");
      states(summary, layout, output);
    }
    if (coverage != null) {
      output.line("");
      coverage(coverage, layout, output);
    }
  }

  private static String status(TraceSummary summary, TextLayout layout) {
    VisitStatus status = summary.status();
    HistoryEvent ending = summary.ending();
    String text = status.name().replace('_', ' ') + " in " + DurationText.of(summary.duration());
    if (ending != null && status.isFailure()) {
      text += "  " + VisitText.failure(ending.text("error"), ending.text("cause"));
    }
    return layout.palette().paint(VisitText.tone(status), layout.cut(text, layout.columns()));
  }

  private static void states(TraceSummary summary, TextLayout layout, TraceOutput output) {
    boolean narrow = layout.isNarrow();
    List<TextTable.Column> columns = new ArrayList<>();
    columns.add(new TextTable.Column("State", false));
    columns.add(new TextTable.Column("Visits", true));
    columns.add(new TextTable.Column("Retries", true));
    columns.add(new TextTable.Column("Errors", true));
    columns.add(new TextTable.Column("Time", !narrow));
    if (!narrow) {
      columns.add(new TextTable.Column("Longest", true));
      columns.add(new TextTable.Column("Share", false));
    }
    TextTable table = new TextTable(layout, columns);
    summary.states().stream()
        .sorted(Comparator.comparing(StateTotals::total, Comparator.reverseOrder()))
        .forEach(state -> table.row(tone(state), row(state, summary)));
    table.flush(output);
  }

  private static Tone tone(StateTotals state) {
    if (state.failed() > 0) {
      return Tone.BAD;
    }
    return state.errors() > 0 ? Tone.WARN : Tone.PLAIN;
  }

  private static List<String> row(StateTotals state, TraceSummary summary) {
    double share = 100.0 * state.total().toMillis() / Math.max(summary.duration().toMillis(), 1);
    return List.of(
        SafeText.line(state.name()),
        VisitText.number(state.visits()),
        state.retries() == 0 ? "" : VisitText.number(state.retries()),
        state.errors() == 0 ? "" : VisitText.number(state.errors()),
        DurationText.of(state.total()),
        DurationText.of(state.longest()),
        String.format(Locale.ROOT, "%.0f %%", share));
  }

  private static void coverage(Coverage coverage, TextLayout layout, TraceOutput output) {
    output.line(coverage.statesVisited() + " of " + coverage.states() + " states visited");
    for (String state : coverage.statesNeverVisited()) {
      output.line(warn(layout, "never visited  " + SafeText.line(state)));
    }
    for (Coverage.Route route : coverage.routesNeverTaken()) {
      String way = SafeText.line(route.from()) + " → " + SafeText.line(route.to());
      output.line(
          warn(layout, "never taken    " + way + " (" + SafeText.line(route.label()) + ")"));
    }
  }

  private static String warn(TextLayout layout, String text) {
    return layout.palette().paint(Tone.WARN, layout.cut(text, layout.columns()));
  }
}
