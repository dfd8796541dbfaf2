package asl.expression.intrinsic;

import asl.expression.ExpressionOutline;
import java.util.List;

/**
 * What a call refers to, and what is wrong with it though its syntax is right.
 *
 * @param references the functions, variables and context-object paths used
 * @param doubts the arguments that make the call fail whenever it is evaluated
 */
public record IntrinsicOutline(ExpressionOutline references, List<Doubt> doubts) {
  /**
   * An argument that is written out in the definition and that the function cannot take.
   *
   * @param message one sentence that names the function, the argument and what is expected
   * @param offset where the argument begins, in characters from 0
   * @param isRefused whether AWS rejects the definition for it
   */
  public record Doubt(String message, int offset, boolean isRefused) {}
}
