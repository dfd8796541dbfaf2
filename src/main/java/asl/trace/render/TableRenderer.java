package asl.trace.render;

import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.Trace;
import asl.trace.TraceFilter;
import asl.trace.VisitStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row for every visit: when it was entered and left, how often it was tried, how it ended. */
public final class TableRenderer {
  private static final String INDENT = "  ";

  /** The orders of the rows. */
  public enum Order {
    /** By the time of entering. */
    TIME,
    /** The longest first. */
    DURATION
  }

  private TableRenderer() {}

  /** Writes the table of the visits that the filter lets through. */
  public static void render(
      Trace trace, TraceFilter filter, Order order, TextLayout layout, TraceOutput output) {
    boolean narrow = layout.isNarrow();
    TextTable table = new TextTable(layout, columns(narrow));
    List<StateVisit> visits = new ArrayList<>(filter.visits(trace));
    if (order == Order.DURATION) {
      visits.sort(Comparator.comparing(visit -> took(visit, trace), Comparator.reverseOrder()));
    }
    for (StateVisit visit : visits) {
      boolean plain = visit.status() == VisitStatus.SUCCEEDED;
      table.row(
          plain ? Palette.Tone.PLAIN : VisitText.tone(visit.status()),
          narrow ? narrowCells(visit) : cells(trace, visit));
    }
    table.render(output);
    DamageText.render(trace, layout, output);
  }

  private static Duration took(StateVisit visit, Trace trace) {
    Duration duration = visit.duration();
    return duration == null ? Duration.between(visit.start(), trace.end()) : duration;
  }

  private static List<TextTable.Column> columns(boolean narrow) {
    List<TextTable.Column> columns = new ArrayList<>();
    columns.add(new TextTable.Column("State", false));
    if (!narrow) {
      columns.add(new TextTable.Column("Type", false));
      columns.add(new TextTable.Column("Entered", true));
      columns.add(new TextTable.Column("Exited", true));
    }
    columns.add(new TextTable.Column("Tries", true));
    if (!narrow) {
      columns.add(new TextTable.Column("Waited", true));
    }
    columns.add(new TextTable.Column("Duration", true));
    columns.add(new TextTable.Column("Result", false));
    return columns;
  }

  private static List<String> narrowCells(StateVisit visit) {
    return List.of(name(visit), tries(visit), Times.text(visit.duration()), result(visit));
  }

  private static List<String> cells(Trace trace, StateVisit visit) {
    return List.of(
        name(visit),
        visit.type(),
        since(trace, visit.start()),
        since(trace, visit.end()),
        tries(visit),
        waited(visit),
        Times.text(visit.duration()),
        result(visit));
  }

  private static String name(StateVisit visit) {
    Strand strand = visit.strand();
    String mark =
        switch (strand.kind()) {
          case EXECUTION -> "";
          case BRANCH -> "│" + (strand.index() + 1) + " ";
          case ITERATION -> "[" + strand.index() + "] ";
        };
    return INDENT.repeat(Math.min(strand.depth(), 12)) + mark + DisplayText.safe(visit.name());
  }

  private static String since(Trace trace, @Nullable Instant instant) {
    return instant == null ? "" : Times.elapsed(Duration.between(trace.start(), instant));
  }

  private static String tries(StateVisit visit) {
    return visit.attemptCount() == 0 ? "" : Integer.toString(visit.attemptCount());
  }

  private static String waited(StateVisit visit) {
    Duration waited =
        visit.attempts().stream().map(Attempt::waited).reduce(Duration.ZERO, Duration::plus);
    return waited.isZero() ? "" : Times.text(waited);
  }

  private static String result(StateVisit visit) {
    String sign = VisitText.sign(visit.status());
    String result = VisitText.result(visit);
    StateVisit next = visit.next();
    String goal = visit.status() == VisitStatus.SUCCEEDED && next != null ? next.name() : "";
    String way = goal.isEmpty() ? sign : "→ " + DisplayText.safe(goal);
    return result.isEmpty() ? way : way + " " + result;
  }
}
