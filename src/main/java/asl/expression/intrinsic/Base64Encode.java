package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code States.Base64Encode(text)}: the text in UTF-8 as Base64; at most 10,000 characters. */
final class Base64Encode implements IntrinsicFunction {
  private static final Signature SIGNATURE = Signature.of(ParameterType.STRING);

  @Override
  public String name() {
    return "States.Base64Encode";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    String text = shortText(arguments[0]);
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
