package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled call of an intrinsic function, with the calls nested in it. */
public final class IntrinsicCall implements Expression {
  private final String text;
  private final Argument.FunctionCall call;

  private final List<Integer> missingCommas;

  private IntrinsicCall(String text, Argument.FunctionCall call, List<Integer> missingCommas) {
    this.text = text;
    this.call = call;
    this.missingCommas = missingCommas;
  }

  /** Whether the text can only be meant as a call: whether it begins with {@code States.}. */
  public static boolean isCall(String text) {
    return text.startsWith("States.");
  }

  /** The names of all functions, in the order of AWS's documentation. */
  public static List<String> names() {
    return IntrinsicFunctions.NAMES;
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
    IntrinsicParser parser = new IntrinsicParser(text, random);
    return new IntrinsicCall(text, parser.parse(), List.copyOf(parser.missingCommas()));
  }

  /** The call as written. */
  public String text() {
    return text;
  }

  /** What the call refers to, and which of its arguments can never be right. */
  public IntrinsicOutline outline() {
    return OutlineReader.read(call, missingCommas);
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
