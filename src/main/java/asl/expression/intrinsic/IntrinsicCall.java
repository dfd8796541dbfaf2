package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.Scope;
import org.jspecify.annotations.Nullable;

/** A compiled call of an intrinsic function, with the calls nested in it. */
public final class IntrinsicCall implements Expression {
  private final String text;
  private final Argument.FunctionCall call;

  private IntrinsicCall(String text, Argument.FunctionCall call) {
    this.text = text;
    this.call = call;
  }

  /** Whether the text can only be meant as a call: whether it begins with {@code States.}. */
  public static boolean isCall(String text) {
    return text.startsWith("States.");
  }

  /**
   * Compiles a call.
   *
   * @param random where {@code States.MathRandom} and {@code States.UUID} draw from
   * @throws ExpressionSyntaxException if the text is not a call of known functions, each with as
   *     many arguments as it takes, of at most 10 calls in all
   */
  public static IntrinsicCall compile(String text, RandomSource random)
      throws ExpressionSyntaxException {
    return new IntrinsicCall(text, new IntrinsicParser(text, random).parse());
  }

  /** The call as written. */
  public String text() {
    return text;
  }

  /** What the call refers to, and which of its arguments can never be right. */
  public IntrinsicOutline outline() {
    return OutlineReader.read(call);
  }

  @Override
  public @Nullable Object evaluate(Scope scope) throws EvaluationException {
    return call.value(scope, text);
  }

  @Override
  public String toString() {
    return text;
  }
}
