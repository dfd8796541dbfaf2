package asl.engine;

import asl.expression.EvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * How many child executions may fail (AWS: "Tolerated failure threshold").
 *
 * @param count a number of items; null if not given
 * @param percentage a share of the items, 0 to 100; null if not given
 */
record ToleratedFailures(@Nullable Long count, @Nullable Double percentage) {
  static ToleratedFailures of(DistributedMapPlan plan, Visit visit) throws EvaluationException {
    return new ToleratedFailures(
        count(plan.toleratedCount(), visit), percentage(plan.toleratedPercentage(), visit));
  }

  private static @Nullable Long count(@Nullable NumberField field, Visit visit)
      throws EvaluationException {
    if (field == null) {
      return null;
    }
    long count = field.whole(visit);
    if (count < 0) {
      throw field.wrong("ToleratedFailureCount cannot be negative.");
    }
    return count;
  }

  private static @Nullable Double percentage(@Nullable NumberField field, Visit visit)
      throws EvaluationException {
    if (field == null) {
      return null;
    }
    double percentage = field.decimal(visit);
    if (percentage < 0 || percentage > 100) {
      throw field.wrong("ToleratedFailurePercentage must be between 0 and 100.");
    }
    return percentage;
  }

  /**
   * Whether so many failures are too many.
   *
   * @param failed items that failed so far
   * @param total items in all; 0 while that is not known, so that no share can be exceeded yet
   */
  boolean exceeded(long failed, long total) {
    if (failed == 0) {
      return false;
    }
    if (count == null && percentage == null) {
      return true;
    }
    boolean tooMany = count != null && failed > count;
    boolean tooLargeShare = percentage != null && total > 0 && failed * 100.0 / total > percentage;
    return tooMany || tooLargeShare;
  }
}
