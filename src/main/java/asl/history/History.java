package asl.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history that was read.
 *
 * @param events in the order of their ids
 * @param damage where reading had to stop; null if the file is whole
 */
public record History(List<HistoryEvent> events, @Nullable HistoryDamage damage) {
  /** What came before the execution was redriven, which a new one is not; itself if it was not. */
  public History firstAttempt() {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).type() == EventType.EXECUTION_REDRIVEN) {
        return new History(List.copyOf(events.subList(0, i)), null);
      }
    }
    return this;
  }
}
