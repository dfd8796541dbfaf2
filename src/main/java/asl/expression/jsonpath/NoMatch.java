package asl.expression.jsonpath;

/** What {@link JsonPath#find} gives where a path matches nothing, which is not JSON null. */
public enum NoMatch {
  /** The one value. */
  NO_MATCH
}
