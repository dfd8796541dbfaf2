package asl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.EventDetails;
import asl.history.EventType;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryReader;
import asl.history.HistoryWriter;
import asl.trace.render.LineTrace;
import asl.trace.render.TextLayout;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeHistoryTest {
  private static final int EVENTS = Integer.getInteger("trace.events", 300_000);
  private static final long MOST_MEMORY = 48L << 20;

  @TempDir Path folder;

  @Test
  void aLongHistoryStreamsInBoundedMemory() throws IOException {
    Path file = folder.resolve("large.jsonl");
    try (HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.JSON_LINES)) {
      for (int i = 1; i <= EVENTS; i++) {
        writer.accept(event(i));
      }
    }
    long[] seen = new long[3];
    TraceFilter filter = new TraceFilter(List.of("State7"), java.util.Set.of(), false, null);
    FilteredEvents filtered = new FilteredEvents(filter, event -> seen[1]++);
    LineTrace lines = new LineTrace(TextLayout.PLAIN, 3, line -> seen[2]++);
    long before = used();
    long[] most = {before};
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      assertNull(
          HistoryReader.stream(
              in,
              event -> {
                filtered.accept(event);
                lines.accept(event);
                if (++seen[0] % 100_000 == 0) {
                  most[0] = Math.max(most[0], used());
                }
              }));
    }
    assertEquals(EVENTS, seen[0]);
    assertTrue(seen[1] > EVENTS / 20, () -> seen[1] + " filtered");
    assertTrue(seen[2] > EVENTS / 3, () -> seen[2] + " lines");
    assertTrue(most[0] - before < MOST_MEMORY, () -> most[0] - before + " bytes more");
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static HistoryEvent event(int id) {
    Instant time = Instant.parse("2026-01-02T03:04:05Z").plusMillis(id);
    Object data = Map.of("n", id / 2);
    String state = "State" + id / 2 % 10;
    if (id == 1) {
      EventDetails details = new EventDetails.ExecutionStarted(data, "role");
      return new HistoryEvent(1, 0, time, EventType.EXECUTION_STARTED, details);
    }
    return id % 2 == 0
        ? new HistoryEvent(
            id,
            id == 2 ? 0 : id - 1L,
            time,
            EventType.PASS_STATE_ENTERED,
            new EventDetails.StateEntered(state, data))
        : new HistoryEvent(
            id,
            id - 1L,
            time,
            EventType.PASS_STATE_EXITED,
            new EventDetails.StateExited(state, data, null));
  }
}
