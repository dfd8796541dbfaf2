package asl.expression;

import java.io.Serial;

/**
 * An evaluation that failed as an ASL error: a name such as {@code States.Runtime}, {@code
 * States.IntrinsicFailure} or {@code States.QueryEvaluationError}, and AWS's cause text without the
 * "An error occurred while executing the state …" in front, which the interpreter adds.
 */
public final class EvaluationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * @param error the ASL error name
   * @param cause the text of the Cause
   */
  public EvaluationException(String error, String cause) {
    super(cause, null, false, false);
    this.error = error;
  }

  /** The ASL error name. */
  public String error() {
    return error;
  }

  /** The text of the Cause. */
  public String causeText() {
    return String.valueOf(getMessage());
  }
}
