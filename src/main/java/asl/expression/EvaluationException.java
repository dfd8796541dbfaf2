package asl.expression;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that failed as an ASL error: a name such as {@code States.Runtime}, {@code
 * States.IntrinsicFailure} or {@code States.QueryEvaluationError}, and AWS's cause text without the
 * "An error occurred while executing the state …" in front, which the interpreter adds.
 */
public final class EvaluationException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String error;
  private final @Nullable String location;
  private final int offset;

  /**
   * @param error the ASL error name
   * @param cause the text of the Cause
   */
  public EvaluationException(String error, String cause) {
    this(error, cause, null);
  }

  /**
   * @param error the ASL error name
   * @param cause the text of the Cause
   * @param location the field that holds the expression, as {@code EvaluationFailed} events name
   *     it; null where it is not known
   */
  public EvaluationException(String error, String cause, @Nullable String location) {
    this(error, cause, location, -1);
  }

  /**
   * @param error the ASL error name
   * @param cause the text of the Cause
   * @param location the field that holds the expression; null where it is not known
   * @param offset where in the expression it failed, in characters from 0; -1 where not known
   */
  public EvaluationException(String error, String cause, @Nullable String location, int offset) {
    super(cause, null, false, false);
    this.error = error;
    this.location = location;
    this.offset = offset;
  }

  /** Where in the expression it failed, in characters from 0; -1 where not known. */
  public int offset() {
    return offset;
  }

  /** The field that holds the expression; null where it is not known. */
  public @Nullable String location() {
    return location;
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
