package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.JsonMerge(a, b, false)}: the members of both objects, those of {@code b} before
 * those of {@code a}. Only the shallow merge exists on AWS, so the third argument is false.
 */
final class JsonMerge implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.OBJECT, ParameterType.OBJECT, ParameterType.BOOLEAN);

  @Override
  public String name() {
    return "States.JsonMerge";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public @Nullable String wants(int position, Object literal) {
    return position == 2 && !Boolean.FALSE.equals(literal) ? "false" : null;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
    if (!Boolean.FALSE.equals(arguments[2])) {
      throw invalidArguments();
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (int i = 0; i < 2; i++) {
      for (Map.Entry<?, ?> member : ((Map<?, ?>) Objects.requireNonNull(arguments[i])).entrySet()) {
        merged.put((String) member.getKey(), member.getValue());
      }
    }
    return merged;
  }
}
