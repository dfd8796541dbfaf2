package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.StringToJson(text)}: the value that the JSON text stands for; null for blank text.
 */
final class StringToJson implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.STRING);

  @Override
  public String name() {
    return "States.StringToJson";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public @Nullable Object apply(@Nullable Object[] arguments) throws EvaluationException {
    String text = (String) Objects.requireNonNull(arguments[0]);
    if (text.isBlank()) {
      return null;
    }
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      throw invalidArguments();
    }
  }
}
