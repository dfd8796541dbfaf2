package asl.trace.render;

import asl.history.EventSink;
import asl.history.Explanation;
import asl.history.ExplanationSink;
import asl.history.HistoryEvent;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.TraceFilter;
import asl.trace.VisitListener;
import asl.trace.VisitTracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row for every visit: when it was entered and left, how often it was tried, how it ended. Keeps
 * so many rows at most: of a longer execution rows are written while it is read, a state that takes
 * longer than all those behind it; of the longest visits only so many are shown.
 */
public final class TableTrace implements EventSink, ExplanationSink {
  /** How many rows are kept. */
  public static final int MOST_ROWS = 20_000;

  /** The orders of the rows. */
  public enum Order {
    /** By the time of entering. */
    TIME,
    /** The longest first. */
    DURATION
  }

  private final TraceFilter filter;
  private final Order order;
  private final TraceOutput output;
  private final int mostRows;
  private final TextTable table;
  private final TableCells cells;
  private final VisitTracker tracker = new VisitTracker(new Listener(), false);
  private final Map<Strand, TableRow> last = new HashMap<>();
  private final Map<Long, TableRow> underWay = new HashMap<>();
  private List<TableRow> rows = new ArrayList<>();
  private long shorter;
  private Instant now = Instant.EPOCH;

  /**
   * An empty table.
   *
   * @param filter which visits have a row
   * @param order the order of the rows
   * @param layout width and colours
   * @param output takes the lines
   */
  public TableTrace(TraceFilter filter, Order order, TextLayout layout, TraceOutput output) {
    this(filter, order, layout, MOST_ROWS, output);
  }

  TableTrace(TraceFilter filter, Order order, TextLayout layout, int mostRows, TraceOutput output) {
    this.filter = filter;
    this.order = order;
    this.output = output;
    this.mostRows = mostRows;
    this.cells = new TableCells(layout.isNarrow());
    this.table = new TextTable(layout, cells.columns());
  }

  @Override
  public void accept(HistoryEvent event) {
    if (tracker.started() == null) {
      cells.startAt(event.timestamp());
    }
    now = event.timestamp();
    tracker.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {
    if (explanation instanceof Explanation.ErrorHandled handled) {
      tracker.explain(handled);
    }
  }

  /** The history ends here: writes what is not written yet. */
  public void finish() {
    for (TableRow row : rows) {
      row.settle(cells, now);
    }
    if (order == Order.DURATION) {
      keepLongest();
    }
    rows.forEach(this::write);
    table.flush(output);
    if (shorter > 0) {
      output.line("… " + VisitText.number(shorter) + " shorter ones");
    }
  }

  private void write(TableRow row) {
    if (row.isShown()) {
      table.row(row.tone(), row.cells());
    }
  }

  /** Forgets the shortest of the rows that are finished; those of states under way stay. */
  private void keepLongest() {
    List<TableRow> open = rows.stream().filter(row -> !row.isSettled()).toList();
    rows.removeIf(row -> !row.isShown());
    rows.sort(Comparator.comparing(TableRow::took, Comparator.reverseOrder()));
    if (rows.size() > mostRows) {
      shorter += rows.size() - mostRows;
      rows = new ArrayList<>(rows.subList(0, mostRows));
    }
    rows.addAll(open);
  }

  /** Writes the rows that are finished, those of states under way stay. */
  private void spill() {
    List<TableRow> open = new ArrayList<>();
    for (TableRow row : rows) {
      if (row.isSettled()) {
        write(row);
      } else {
        open.add(row);
      }
    }
    rows = open;
    table.flush(output);
  }

  private void makeRoom() {
    if (order == Order.TIME && rows.size() > mostRows + underWay.size()) {
      spill();
    } else if (order == Order.DURATION && rows.size() > 2 * mostRows + underWay.size()) {
      keepLongest();
    }
  }

  private final class Listener implements VisitListener {
    /** What goes on has a second row. */
    @Override
    public void resumed(StateVisit visit) {
      entered(visit);
    }

    @Override
    public void entered(StateVisit visit) {
      makeRoom();
      TableRow row = new TableRow(visit, filter);
      rows.add(row);
      underWay.put(visit.entered().id(), row);
      TableRow before = last.put(visit.strand(), row);
      if (before != null) {
        before.settle(cells, now);
      }
    }

    @Override
    public void attemptStarted(StateVisit visit, Attempt attempt) {
      TableRow row = underWay.get(visit.entered().id());
      if (row != null) {
        row.waited(attempt.waited());
      }
    }

    @Override
    public void ended(StateVisit visit) {
      underWay.remove(visit.entered().id());
    }

    @Override
    public void ended(Strand strand) {
      TableRow row = last.remove(strand);
      if (row != null) {
        row.settle(cells, now);
      }
    }
  }
}
