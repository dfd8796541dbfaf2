package asl.expression.jsonata.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as JSONata has them: doubles, kept as whole numbers where they are whole. */
public final class Numbers {
  private static final int PRECISION = 15;
  private static final int MOST_DIGITS = 17;
  private static final int MOST_WHOLE_DIGITS = 21;
  private static final int LEAST_POINT = -6;
  private static final double FULL_DIGITS_BELOW = 1e21;

  private Numbers() {}

  /** The number, held as an integer or a long if it is whole and fits. */
  public static Number of(double number) {
    int small = (int) number;
    if (small == number) {
      return small;
    }
    long whole = (long) number;
    return whole == number && whole != Long.MAX_VALUE ? (Number) whole : (Number) number;
  }

  /** Whether the value is a number to calculate with; an error if it is infinite. */
  public static boolean isNumeric(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return true;
    }
    if (!(value instanceof Number number)) {
      return false;
    }
    double d = number.doubleValue();
    if (Double.isInfinite(d)) {
      throw new JsonataError("D1001", value);
    }
    return !Double.isNaN(d);
  }

  /** Whether the value is a number, and one that JSON can write. */
  public static boolean isFinite(@Nullable Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  /** Which of two numbers is larger. */
  public static int compare(Number a, Number b) {
    double x = a.doubleValue();
    double y = b.doubleValue();
    return x < y ? -1 : x > y ? 1 : 0;
  }

  /** A number that is not finite as the text that stands for it; null of any other value. */
  public static @Nullable String notFinite(@Nullable Object value) {
    if (!(value instanceof Double d) || Double.isFinite(d)) {
      return null;
    }
    return Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity";
  }

  /** A finite number as {@code $string} writes it: whole in full, else with 15 digits at most. */
  public static String text(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number.toString();
    }
    double d = number.doubleValue();
    if (d == Math.rint(d) && Math.abs(d) < FULL_DIGITS_BELOW) {
      return shortest(d);
    }
    BigDecimal rounded = new BigDecimal(d).round(new MathContext(PRECISION, RoundingMode.HALF_UP));
    return write(rounded);
  }

  /** A finite number as JavaScript writes it: the fewest digits that give the same number. */
  public static String shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = PRECISION; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return write(rounded);
      }
    }
    return write(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
  }

  private static String write(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    int point = digits.length() - stripped.scale();
    String sign = number.signum() < 0 ? "-" : "";
    if (point > LEAST_POINT && point <= MOST_WHOLE_DIGITS) {
      return sign + plain(digits, point);
    }
    int exponent = point - 1;
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return sign + mantissa + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
  }

  private static String plain(String digits, int point) {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length()
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
