package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
import org.jspecify.annotations.Nullable;

/** {@code $formatInteger(number, picture)}: digits, letters, words or Roman numerals. */
final class FormatIntegerFunction extends BuiltinFunction {
  FormatIntegerFunction() {
    super("formatInteger", "<n-s:s>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    Number number = arguments.number(0);
    String picture = arguments.string(1);
    if (number == null || picture == null) {
      return null;
    }
    try {
      return Functions.formatInteger(Math.floor(number.doubleValue()), picture);
    } catch (RuntimeException e) {
      throw DateTimeError.of(e, "D3130", picture);
    }
  }
}
