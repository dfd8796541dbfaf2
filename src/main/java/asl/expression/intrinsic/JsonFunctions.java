package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions that merge objects, and that read and write JSON. */
final class JsonFunctions {
  private JsonFunctions() {}

  /**
   * {@code States.JsonMerge(a, b, false)}: the members of both objects, those of {@code b} before
   * those of {@code a}. Only the shallow merge exists on AWS, so the third argument is false.
   */
  static final class JsonMerge extends IntrinsicFunction {
    JsonMerge() {
      super(
          "States.JsonMerge",
          Signature.of(ParameterType.OBJECT, ParameterType.OBJECT, ParameterType.BOOLEAN));
    }

    @Override
    @Nullable String wants(int position, Object literal) {
      return position == 2 && !Boolean.FALSE.equals(literal) ? "false" : null;
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      if (!Boolean.FALSE.equals(arguments[2])) {
        throw invalidArguments();
      }
      Map<String, @Nullable Object> merged = new LinkedHashMap<>();
      for (int i = 0; i < 2; i++) {
        for (Map.Entry<?, ?> member :
            ((Map<?, ?>) Objects.requireNonNull(arguments[i])).entrySet()) {
          merged.put((String) member.getKey(), member.getValue());
        }
      }
      return merged;
    }
  }

  /**
   * {@code States.StringToJson(text)}: the value that the JSON text stands for; null for blank
   * text.
   */
  static final class StringToJson extends IntrinsicFunction {
    StringToJson() {
      super("States.StringToJson", Signature.of(ParameterType.STRING));
    }

    @Override
    @Nullable Object apply(@Nullable Object[] arguments) throws EvaluationException {
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

  /** {@code States.JsonToString(value)}: the value as its shortest JSON text. */
  static final class JsonToString extends IntrinsicFunction {
    JsonToString() {
      super("States.JsonToString", Signature.of(ParameterType.ANY));
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      return JsonWriter.write(arguments[0]);
    }
  }
}
