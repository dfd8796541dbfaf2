package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code States.ArrayGetItem(array, index)}: the element at the index, which counts from 0. */
final class ArrayGetItem implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.ARRAY, ParameterType.NUMBER);

  @Override
  public String name() {
    return "States.ArrayGetItem";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public @Nullable Object apply(@Nullable Object[] arguments) throws EvaluationException {
    List<?> array = (List<?>) Objects.requireNonNull(arguments[0]);
    int index = integer(arguments[1]);
    if (index < 0 || index >= array.size()) {
      throw invalidArguments();
    }
    return array.get(index);
  }
}
