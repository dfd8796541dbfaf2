package asl.engine;

import org.jspecify.annotations.Nullable;

/**
 * The quotas that an execution is held to (AWS: "Step Functions service quotas").
 *
 * @param payload whether an input, output or result may have 256 KiB at most
 * @param historyEvents how many events an execution may have; null if unlimited
 */
public record Limits(boolean payload, @Nullable Long historyEvents) {
  /** How many events AWS allows a Standard execution. */
  public static final long STANDARD_HISTORY_EVENTS = 25_000;

  /** What holds for the child executions of a Map: the payload alone. */
  Limits ofChild() {
    return new Limits(payload, null);
  }
}
