package asl.validation.outline;

/** What the text of a field is to be. */
public enum ExpressionKind {
  /** A path: {@code InputPath}, {@code Variable}. */
  PATH,
  /** A path that names one place of the input: {@code ResultPath}, {@code MaxConcurrencyPath}. */
  REFERENCE_PATH,
  /** A path or a call of an intrinsic function: a member {@code name.$} of a payload template. */
  TEMPLATE_FIELD,
  /** A path or a call that gives a string: {@code ErrorPath}. */
  TEXT_FIELD,
  /** A string between <code>{%</code> and <code>%}</code>. */
  JSONATA,
  /** A string of a JSONata state that is not meant as an expression, or has a mark missing. */
  LITERAL
}
