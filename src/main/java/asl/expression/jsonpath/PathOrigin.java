package asl.expression.jsonpath;

/** What the first step of a path is applied to. */
public enum PathOrigin {
  /** {@code $}: the state's input, or its result. */
  INPUT,
  /** {@code $$}: the context object. */
  CONTEXT,
  /** {@code $name}: a workflow variable. */
  VARIABLE
}
