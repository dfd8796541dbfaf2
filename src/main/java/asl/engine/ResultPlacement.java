package asl.engine;

import asl.expression.EvaluationException;
import asl.expression.jsonpath.ReferencePath;
import org.jspecify.annotations.Nullable;

/** A {@code ResultPath}: where a result goes in the input (specification: "ResultPath"). */
final class ResultPlacement {
  private final @Nullable ReferencePath path;

  /**
   * @param path null for a ResultPath that is null: the result is dropped
   */
  ResultPlacement(@Nullable ReferencePath path) {
    this.path = path;
  }

  @Nullable Object put(@Nullable Object input, @Nullable Object result) throws EvaluationException {
    if (path == null) {
      return input;
    }
    return path.isRoot() ? result : path.put(input, result);
  }
}
