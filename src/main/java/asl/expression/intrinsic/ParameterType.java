package asl.expression.intrinsic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a parameter of an intrinsic function takes. */
enum ParameterType {
  ANY("any value"),
  STRING("a string"),
  NUMBER("a number"),
  BOOLEAN("true or false"),
  ARRAY("an array"),
  OBJECT("an object");

  private final String label;

  ParameterType(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean accepts(@Nullable Object value) {
    return switch (this) {
      case ANY -> true;
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case ARRAY -> value instanceof List<?>;
      case OBJECT -> value instanceof Map<?, ?>;
    };
  }
}
