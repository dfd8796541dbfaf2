package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.expression.RandomSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.MathRandom(start, end[, seed])}: a whole number from {@code start} (inclusive) to
 * {@code end} (exclusive). Arguments are rounded; the same seed gives the same number.
 */
final class MathRandom implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      new Signature(
          2, List.of(ParameterType.NUMBER, ParameterType.NUMBER, ParameterType.NUMBER), false);

  private final RandomSource random;

  MathRandom(RandomSource random) {
    this.random = random;
  }

  @Override
  public String name() {
    return "States.MathRandom";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    long start = integer(arguments[0]);
    long end = integer(arguments[1]);
    if (start >= end) {
      throw invalidArguments();
    }
    double fraction =
        arguments.length == 3
            ? new Random(integer(arguments[2])).nextDouble()
            : random.nextDouble();
    return (int) (start + (long) (fraction * (end - start)));
  }
}
