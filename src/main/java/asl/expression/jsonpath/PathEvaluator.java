package asl.expression.jsonpath;

import org.jspecify.annotations.Nullable;

/** A compiled path below its root. */
interface PathEvaluator {
  /** The value found (a list of values if the path is indefinite), or {@link NoMatch#NO_MATCH}. */
  @Nullable Object find(@Nullable Object root);

  /** Why {@link #find} matched nothing, in Jayway's words. */
  String explain(@Nullable Object root);

  /** Whether the path can match one value at most. */
  boolean isDefinite();
}
