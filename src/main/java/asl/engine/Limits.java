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

  /** How long AWS lets an Express execution be. */
  private static final long EXPRESS_SECONDS = 300;

  /**
   * After how many seconds an execution times out; null for never.
   *
   * @param defined the definition's TimeoutSeconds; null if it has none
   */
  static @Nullable Long timeoutSeconds(@Nullable Number defined, boolean express) {
    if (!express) {
      return defined == null ? null : (Long) defined.longValue();
    }
    return defined == null ? EXPRESS_SECONDS : Math.min(defined.longValue(), EXPRESS_SECONDS);
  }

  /** What holds for the child executions of a Map: the payload alone. */
  Limits ofChild() {
    return new Limits(payload, null);
  }
}
