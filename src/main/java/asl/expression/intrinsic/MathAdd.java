package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.MathAdd(a, b)}: the sum, each argument rounded (halves up) before adding; arguments
 * lie between -2147483648 and 2147483647.
 */
final class MathAdd implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.NUMBER, ParameterType.NUMBER);

  @Override
  public String name() {
    return "States.MathAdd";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    long sum = (long) integer(arguments[0]) + integer(arguments[1]);
    if (sum == (int) sum) {
      return (int) sum;
    }
    return sum;
  }
}
