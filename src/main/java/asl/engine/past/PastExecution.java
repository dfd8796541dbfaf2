package asl.engine.past;

import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an earlier run.
 *
 * @param name the execution's name; null where the history does not tell
 * @param events all its events, those of earlier redrives included
 * @param status how it ended
 * @param error the error name it ended with; null if it has none
 * @param cause the cause it ended with; null if it has none
 * @param output its output if it succeeded
 * @param redrives how often it was redriven
 * @param main where it stopped
 */
public record PastExecution(
    @Nullable String name,
    List<HistoryEvent> events,
    ExecutionStatus status,
    @Nullable String error,
    @Nullable String cause,
    @Nullable Object output,
    long redrives,
    PastStrand main) {
  /** The input it was started with. */
  public @Nullable Object input() {
    return events.get(0).details().field("input");
  }

  /** When it was started for the first time. */
  public Instant started() {
    return events.get(0).timestamp();
  }

  /** When its last event happened. */
  public Instant stopped() {
    return events.get(events.size() - 1).timestamp();
  }

  /** The id of its last event. */
  public long lastEventId() {
    return events.get(events.size() - 1).id();
  }

  /** Whether it succeeded. */
  public boolean succeeded() {
    return status == ExecutionStatus.SUCCEEDED;
  }
}
