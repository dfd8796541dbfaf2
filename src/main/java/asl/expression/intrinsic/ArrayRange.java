package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.ArrayRange(first, last, step)}: the numbers from {@code first} on, {@code last}
 * included where a step meets it. Arguments are rounded; the step is not 0; at most 1,000 numbers.
 */
final class ArrayRange implements IntrinsicFunction {
  private static final int LIMIT = 1000;
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.NUMBER, ParameterType.NUMBER, ParameterType.NUMBER);

  @Override
  public String name() {
    return "States.ArrayRange";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public @Nullable String wants(int position, Object literal) {
    return position == 2 && Math.round(((Number) literal).doubleValue()) == 0
        ? "other than 0"
        : null;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    long first = integer(arguments[0]);
    long last = integer(arguments[1]);
    long step = integer(arguments[2]);
    if (step == 0 || (last - first) / step >= LIMIT) {
      throw invalidArguments();
    }
    List<@Nullable Object> range = new ArrayList<>();
    for (long number = first; step > 0 ? number <= last : number >= last; number += step) {
      range.add((int) number);
    }
    return range;
  }
}
