package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.ArrayPartition(array, size)}: the array in chunks of at most {@code size}, the last
 * one with what is left. The size is rounded and must be positive.
 */
final class ArrayPartition implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.ARRAY, ParameterType.NUMBER);

  @Override
  public String name() {
    return "States.ArrayPartition";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public @Nullable String wants(int position, Object literal) {
    return position == 1 && ((Number) literal).doubleValue() < 0.5 ? "at least 1" : null;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    List<?> array = (List<?>) Objects.requireNonNull(arguments[0]);
    int size = integer(arguments[1]);
    if (size < 1) {
      throw invalidArguments();
    }
    List<@Nullable Object> chunks = new ArrayList<>();
    for (int from = 0; from < array.size(); from += size) {
      int to = size < array.size() - from ? from + size : array.size();
      chunks.add(new ArrayList<@Nullable Object>(array.subList(from, to)));
    }
    return chunks;
  }
}
