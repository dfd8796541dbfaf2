package asl.trace.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two executions.
 *
 * @param differences in the order of time
 * @param complete false if there were more than the limit
 * @param uncompared what could not be compared; is no difference
 */
public record DiffResult(
    List<Difference> differences, boolean complete, List<Uncompared> uncompared) {
  /** Whether nothing differs. */
  public boolean isSame() {
    return differences.isEmpty();
  }

  /** Where the executions begin to differ; null if they do not. */
  public @Nullable Difference first() {
    return differences.isEmpty() ? null : differences.get(0);
  }
}
