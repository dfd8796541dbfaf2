package asl.expression.intrinsic;

import asl.json.JsonEquality;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code States.ArrayContains(array, value)}: whether an element equals the value as JSON. */
final class ArrayContains implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.ARRAY, ParameterType.ANY);

  @Override
  public String name() {
    return "States.ArrayContains";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
    for (Object element : (List<?>) Objects.requireNonNull(arguments[0])) {
      if (JsonEquality.equal(element, arguments[1])) {
        return true;
      }
    }
    return false;
  }
}
