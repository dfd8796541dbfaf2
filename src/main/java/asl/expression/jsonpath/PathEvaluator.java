package asl.expression.jsonpath;

import org.jspecify.annotations.Nullable;

/** A compiled path below its root. */
interface PathEvaluator {
  /** Whether the path can match one value at most; all others give a list. */
  boolean isDefinite();

  /**
   * The value found (a list of values if the path is indefinite), or {@link NoMatch#NO_MATCH}.
   *
   * @param effort counts what it costs
   */
  @Nullable Object find(@Nullable Object root, Effort effort);

  /**
   * Why {@link #find} matched nothing.
   *
   * @param candidate whether the root is what a filter is asked about, which messages show
   * @param effort counts what it costs
   */
  PathFault fault(@Nullable Object root, boolean candidate, Effort effort);
}
