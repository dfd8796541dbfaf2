package asl.expression.jsonata.function;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import com.dashjoin.jsonata.Jsonata;
import org.jspecify.annotations.Nullable;

/** {@code $parse(text)}: the value of a JSON text. AWS has it in place of {@code $eval}. */
final class ParseFunction extends BuiltinFunction {
  ParseFunction() {
    super("parse", "<s-:x>", 1);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    if (text == null) {
      return null;
    }
    try {
      Object value = JsonReader.read(text);
      return value == null ? Jsonata.NULL_VALUE : value;
    } catch (JsonSyntaxException e) {
      throw error("D3137", "The argument of $parse is not JSON: " + e.getMessage());
    }
  }
}
