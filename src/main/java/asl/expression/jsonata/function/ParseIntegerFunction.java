package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** {@code $parseInteger(text, picture)}: the number that {@code $formatInteger} wrote. */
final class ParseIntegerFunction extends BuiltinFunction {
  ParseIntegerFunction() {
    super("parseInteger", "<s-s:n>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    String picture = arguments.string(1);
    if (text == null || picture == null) {
      return null;
    }
    try {
      return Functions.parseInteger(text, picture);
    } catch (RuntimeException | ParseException e) {
      throw DateTimeError.of(e, "D3130", picture);
    }
  }
}
