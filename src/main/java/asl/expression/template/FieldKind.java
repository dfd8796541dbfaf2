package asl.expression.template;

/** What a field of a JSONPath state may hold, for a check before anything runs. */
public enum FieldKind {
  /**
   * A path: {@code InputPath}, {@code OutputPath}, {@code ItemsPath}, {@code Variable}, the {@code
   * …Path} operands of choice rules and the {@code …Path} forms of numbers and timestamps.
   */
  PATH,
  /** A path that names one place in the input: {@code ResultPath}. */
  REFERENCE_PATH,
  /** A path or a call of an intrinsic function: members ending in {@code .$}. */
  PATH_OR_CALL,
  /**
   * As {@link #PATH_OR_CALL}, but the call has to give a string: {@code ErrorPath}, {@code
   * CausePath}.
   */
  PATH_OR_STRING_CALL
}
