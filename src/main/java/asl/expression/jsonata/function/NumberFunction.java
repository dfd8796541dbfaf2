package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Utils;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code $number(value)}: a number for the text of one, in decimal as JSON writes it or with {@code
 * 0x}, {@code 0o} or {@code 0b} in front; 1 for true, 0 for false.
 */
final class NumberFunction extends BuiltinFunction {
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
  private static final Pattern OTHER_RADIX =
      Pattern.compile("0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+");

  NumberFunction() {
    super("number", "<(nsb)-:n>", 1);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    Object value = arguments.get(0);
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value instanceof String text ? parse(text) : value;
  }

  private static Number parse(String text) {
    if (DECIMAL.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return Utils.convertNumber(number);
      }
    } else if (OTHER_RADIX.matcher(text).matches()) {
      return Utils.convertNumber(new BigInteger(text.substring(2), radix(text.charAt(1))));
    }
    throw error("D3030", text);
  }

  private static int radix(char mark) {
    return switch (mark) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      default -> 2;
    };
  }
}
