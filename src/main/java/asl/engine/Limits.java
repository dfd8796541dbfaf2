package asl.engine;

import org.jspecify.annotations.Nullable;

/**
 * The quotas that an execution is held to (AWS: "Step Functions service quotas").
 *
 * @param payload whether an input, output or result may have 256 KiB at most
 * @param historyEvents how many events an execution may have; null if unlimited
 */
public record Limits(boolean payload, @Nullable Long historyEvents) {
  /** What AWS allows a Standard execution. */
  public static final Limits STANDARD = new Limits(true, 25_000L);

  /** No limit at all. */
  public static final Limits NONE = new Limits(false, null);

  /** What holds for the child executions of a Map: the payload alone. */
  Limits ofChild() {
    return new Limits(payload, null);
  }
}
