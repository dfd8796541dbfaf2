package asl.trace.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.EventDetails;
import asl.history.EventType;
import asl.history.HistoryEvent;
import asl.trace.TraceFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table of more rows than are kept. */
class TableTraceTest {
  private static final int STATES = 1000;
  private final List<String> lines = new ArrayList<>();

  @Test
  void rowsAreWrittenBeforeTheHistoryEndsAndNoneIsLost() {
    TableTrace table = table(TableTrace.Order.TIME);
    feed(table);
    assertTrue(lines.size() > STATES - 2 * 50, () -> lines.size() + " lines by now");
    table.finish();
    assertEquals(STATES + 1, lines.size());
    for (int i = 0; i < STATES; i++) {
      assertTrue(lines.get(i + 1).startsWith("S" + i + " "), lines.get(i + 1));
      assertTrue(lines.get(i + 1).endsWith(i == STATES - 1 ? "✓" : "→ S" + (i + 1)));
    }
  }

  @Test
  void theLongestAreKeptAndTheOthersCounted() {
    TableTrace table = table(TableTrace.Order.DURATION);
    feed(table);
    table.finish();
    assertEquals(50 + 2, lines.size());
    assertTrue(lines.get(1).startsWith("S999 "), lines.get(1));
    assertTrue(lines.get(50).startsWith("S950 "), lines.get(50));
    assertEquals("… 950 shorter ones", lines.get(51));
  }

  private TableTrace table(TableTrace.Order order) {
    return new TableTrace(TraceFilter.ALL, order, TextLayout.PLAIN, 50, lines::add);
  }

  /** States that take longer and longer. */
  private static void feed(TableTrace table) {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    table.accept(
        new HistoryEvent(
            1,
            0,
            now,
            EventType.EXECUTION_STARTED,
            new EventDetails.ExecutionStarted(Map.of(), "role")));
    long id = 1;
    for (int i : IntStream.range(0, STATES).toArray()) {
      id++;
      table.accept(
          new HistoryEvent(
              id,
              id == 2 ? 0 : id - 1,
              now,
              EventType.WAIT_STATE_ENTERED,
              new EventDetails.StateEntered("S" + i, Map.of())));
      now = now.plusMillis(i);
      id++;
      table.accept(
          new HistoryEvent(
              id,
              id - 1,
              now,
              EventType.WAIT_STATE_EXITED,
              new EventDetails.StateExited("S" + i, Map.of(), null)));
    }
  }
}
