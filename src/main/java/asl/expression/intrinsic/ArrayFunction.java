package asl.expression.intrinsic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code States.Array(a, b, …)}: an array of its arguments, none to many. */
final class ArrayFunction implements IntrinsicFunction {
  private static final Signature SIGNATURE = new Signature(0, List.of(ParameterType.ANY), true);

  @Override
  public String name() {
    return "States.Array";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
    return new ArrayList<>(Arrays.asList(arguments));
  }
}
