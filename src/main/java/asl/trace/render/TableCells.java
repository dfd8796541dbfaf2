package asl.trace.render;

import asl.text.DurationText;
import asl.text.SafeText;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.VisitStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table of visits, and their texts. */
final class TableCells {
  private static final String INDENT = "  ";

  private final boolean narrow;
  private Instant start = Instant.EPOCH;

  TableCells(boolean narrow) {
    this.narrow = narrow;
  }

  /** When the execution began. */
  void startAt(Instant instant) {
    start = instant;
  }

  List<TextTable.Column> columns() {
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

  List<String> of(StateVisit visit, Duration waited) {
    String tries = visit.attemptCount() == 0 ? "" : Integer.toString(visit.attemptCount());
    String took = DurationText.of(visit.duration());
    if (narrow) {
      return List.of(name(visit), tries, took, result(visit));
    }
    return List.of(
        name(visit),
        visit.type(),
        since(visit.start()),
        since(visit.end()),
        tries,
        waited.isZero() ? "" : DurationText.of(waited),
        took,
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
    return INDENT.repeat(Math.min(strand.depth(), 12)) + mark + SafeText.line(visit.name());
  }

  private String since(@Nullable Instant instant) {
    return instant == null ? "" : DurationText.elapsed(Duration.between(start, instant));
  }

  private static String result(StateVisit visit) {
    String sign = VisitText.sign(visit.status());
    String result = VisitText.result(visit);
    StateVisit next = visit.next();
    String goal = visit.status() == VisitStatus.SUCCEEDED && next != null ? next.name() : "";
    String way = goal.isEmpty() ? sign : "→ " + SafeText.line(goal);
    String separator = goal.isEmpty() ? " " : ", ";
    return result.isEmpty() ? way : way + separator + result;
  }
}
