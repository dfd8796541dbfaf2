package asl.expression.intrinsic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.ArrayUnique(array)}: the array without repeated elements, the first of each kept.
 */
final class ArrayUnique implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.ARRAY);

  @Override
  public String name() {
    return "States.ArrayUnique";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
    Map<JsonKey, @Nullable Object> unique = new LinkedHashMap<>();
    for (Object element : (List<?>) Objects.requireNonNull(arguments[0])) {
      unique.putIfAbsent(new JsonKey(element), element);
    }
    return new ArrayList<>(unique.values());
  }
}
