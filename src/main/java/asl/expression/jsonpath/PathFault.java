package asl.expression.jsonpath;

import org.jspecify.annotations.Nullable;

/** Why a path gives no value, in the words of json-path 2.0.0, which are AWS's. */
final class PathFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean miss;

  private PathFault(String message, boolean miss) {
    super(message, null, false, false);
    this.miss = miss;
  }

  /**
   * The path leads to nothing.
   *
   * @param message the sentence; null where nobody reads it
   */
  static PathFault miss(@Nullable String message) {
    return new PathFault(message == null ? "" : message, true);
  }

  /** The path cannot be applied to what is there. */
  static PathFault misuse(String message) {
    return new PathFault(message, false);
  }

  /**
   * Whether the path leads to nothing, which a wildcard over an array and the criteria of filters
   * pass over.
   */
  boolean isMiss() {
    return miss;
  }

  /** The sentence, without a place in the definition. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
