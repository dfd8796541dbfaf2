package asl.expression;

import java.io.Serial;

/** An expression that cannot be compiled: the definition is wrong. */
public final class ExpressionSyntaxException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param message one sentence that names what was found and what is expected
   * @param offset where in the expression's text, in characters from 0; -1 where not known
   */
  public ExpressionSyntaxException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where in the expression's text, in characters from 0; -1 where not known. */
  public int offset() {
    return offset;
  }
}
