package asl.history;

import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One event written to a history that goes nowhere. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HistoryBenchmark {
  private final Map<String, @Nullable Object> input =
      Map.of("id", "o-17", "total", 129.5, "customer", Map.of("name", "Ada \"the first\""));
  private HistoryWriter writer = open();
  private long id;

  private static HistoryWriter open() {
    return HistoryWriter.toStream(OutputStream.nullOutputStream(), HistoryFormat.JSON_LINES);
  }

  /** Begins a history. */
  @Setup
  public void begin() {
    writer = open();
  }

  /** Writes an event whose input is not the one before it. */
  @Benchmark
  public void stateEntered() {
    Map<String, @Nullable Object> own = new LinkedHashMap<>(input);
    writer.accept(
        new HistoryEvent(
            ++id,
            id - 1,
            Instant.ofEpochMilli(id),
            EventType.PASS_STATE_ENTERED,
            new EventDetails.StateEntered("Weigh", own)));
  }

  /** Ends the history. */
  @TearDown
  public void end() {
    writer.close();
  }
}
