package asl.engine;

import asl.definition.ErrorName;
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
    Long count =
        plan.toleratedCount() == null ? null : Long.valueOf(plan.toleratedCount().whole(visit));
    Double percentage =
        plan.toleratedPercentage() == null
            ? null
            : Double.valueOf(plan.toleratedPercentage().decimal(visit));
    if (count != null && count < 0) {
      throw new EvaluationException(ErrorName.RUNTIME, "ToleratedFailureCount cannot be negative.");
    }
    if (percentage != null && (percentage < 0 || percentage > 100)) {
      throw new EvaluationException(
          ErrorName.RUNTIME, "ToleratedFailurePercentage must be between 0 and 100.");
    }
    return new ToleratedFailures(count, percentage);
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
