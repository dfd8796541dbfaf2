package asl.expression.intrinsic;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code States.ArrayLength(array)}: how many elements the array has. */
final class ArrayLength implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.ARRAY);

  @Override
  public String name() {
    return "States.ArrayLength";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
    return ((List<?>) Objects.requireNonNull(arguments[0])).size();
  }
}
