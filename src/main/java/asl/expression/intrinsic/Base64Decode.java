package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.Base64Decode(text)}: the text that the Base64 stands for; at most 10,000 characters
 * of it.
 */
final class Base64Decode implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.STRING);

  @Override
  public String name() {
    return "States.Base64Decode";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    String text = shortText(arguments[0]);
    try {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalidArguments();
    }
  }
}
