package asl.expression.intrinsic;

import asl.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** {@code States.JsonToString(value)}: the value as its shortest JSON text. */
final class JsonToString implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.ANY);

  @Override
  public String name() {
    return "States.JsonToString";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
    return JsonWriter.write(arguments[0]);
  }
}
