package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.expression.RandomSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Functions for numbers. */
final class MathFunctions {
  private MathFunctions() {}

  /**
   * {@code States.MathRandom(start, end[, seed])}: a whole number from {@code start} (inclusive) to
   * {@code end} (exclusive). Arguments are rounded; the same seed gives the same number.
   */
  static final class MathRandom extends IntrinsicFunction {
    private final RandomSource random;

    MathRandom(RandomSource random) {
      super(
          "States.MathRandom",
          new Signature(
              2, List.of(ParameterType.NUMBER, ParameterType.NUMBER, ParameterType.NUMBER), false));
      this.random = random;
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
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

  /**
   * {@code States.MathAdd(a, b)}: the sum, each argument rounded (halves up) before adding;
   * arguments lie between -2147483648 and 2147483647.
   */
  static final class MathAdd extends IntrinsicFunction {
    MathAdd() {
      super("States.MathAdd", Signature.of(ParameterType.NUMBER, ParameterType.NUMBER));
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      long sum = (long) integer(arguments[0]) + integer(arguments[1]);
      if (sum == (int) sum) {
        return (int) sum;
      }
      return sum;
    }
  }
}
