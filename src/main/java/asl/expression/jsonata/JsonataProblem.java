package asl.expression.jsonata;

/**
 * A fault of an expression that Step Functions refuses when a state machine is created.
 *
 * @param code AWS's code: {@code INVALID_JSONATA_EXPRESSION} or {@code
 *     UNSUPPORTED_JSONATA_EXPRESSION}
 * @param message one sentence
 * @param offset where in the expression, in characters from 0; -1 where not known
 */
public record JsonataProblem(String code, String message, int offset) {
  /** The code of a text that is not JSONata. */
  public static final String INVALID = "INVALID_JSONATA_EXPRESSION";

  /** The code of JSONata that Step Functions does not offer. */
  public static final String UNSUPPORTED = "UNSUPPORTED_JSONATA_EXPRESSION";
}
