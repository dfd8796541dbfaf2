package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of numbers. */
final class NumberLibrary extends Library {
  /** Of any radix, these are more than any double holds. */
  private static final int MOST_DIGITS = 1100;

  /** Of ten, in a double. */
  private static final int LARGEST_EXPONENT = 308;

  static final NumberLibrary INSTANCE = new NumberLibrary();

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
  private static final Pattern OTHER_RADIX =
      Pattern.compile("0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+");
  private static final int LARGEST_RADIX = 36;
  private static final int DECIMAL_RADIX = 10;

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    if (isMissing(a[0])) {
      return a[0];
    }
    return switch (name) {
      case "sum", "max", "min", "average" -> aggregate(name, list(a[0]), run);
      case "number" -> cast(a[0]);
      case "parseInteger" -> {
        double parsed =
            isMissing(a[1])
                ? Double.NaN
                : new IntegerPicture(picture(a[1], run)).parse(text(a[0], 0));
        yield isMissing(a[1]) ? a[1] : Numbers.of(parsed);
      }
      case "formatInteger" ->
          isMissing(a[1])
              ? a[1]
              : run.hold(
                  new IntegerPicture(picture(a[1], run)).format(Math.floor(number(a[0], 0))));
      case "formatNumber" ->
          isMissing(a[1])
              ? a[1]
              : NumberFormat.format(finite(a[0]), picture(a[1], run), ObjectValue.of(a[2]));
      case "formatBase" -> base(number(a[0], 0), a[1]);
      case "round" -> round(number(a[0], 0), a[1]);
      case "power" -> power(number(a[0], 0), isMissing(a[1]) ? Double.NaN : number(a[1], 1));
      case "sqrt" -> root(number(a[0], 0));
      case "floor" -> Numbers.of(Math.floor(number(a[0], 0)));
      case "ceil" -> Numbers.of(Math.ceil(number(a[0], 0)));
      default -> Numbers.of(Math.abs(number(a[0], 0)));
    };
  }

  private static double finite(@Nullable Object value) {
    double number = number(value, 0);
    if (!Double.isFinite(number)) {
      throw new JsonataError("D1001", value);
    }
    return number;
  }

  private static Object aggregate(String name, List<@Nullable Object> numbers, Evaluation run) {
    boolean isSum = name.equals("sum");
    if (numbers.isEmpty()) {
      return isSum ? (Object) 0 : Undefined.UNDEFINED;
    }
    run.work(numbers.size());
    double result = isSum || name.equals("average") ? 0 : number(numbers.get(0), 0);
    for (Object element : numbers) {
      double number = number(element, 0);
      result =
          switch (name) {
            case "max" -> Math.max(result, number);
            case "min" -> Math.min(result, number);
            default -> result + number;
          };
    }
    return Numbers.of(name.equals("average") ? result / numbers.size() : result);
  }

  private static Object cast(@Nullable Object value) {
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof String text) {
      if (DECIMAL.matcher(text).matches()) {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return Numbers.of(number);
        }
      } else if (OTHER_RADIX.matcher(text).matches()) {
        return Numbers.of(inRadix(text));
      }
    }
    throw new JsonataError("D3030", value).with("index", 1);
  }

  /** The value of digits behind 0x, 0o or 0b; of more than a double has, infinite. */
  private static double inRadix(String text) {
    int from = 2;
    while (from < text.length() - 1 && text.charAt(from) == '0') {
      from++;
    }
    return text.length() - from > MOST_DIGITS
        ? Double.POSITIVE_INFINITY
        : new BigInteger(text.substring(from), radix(text.charAt(1))).doubleValue();
  }

  /** A picture, whose grouping takes work that grows with the square of its length. */
  private static String picture(@Nullable Object value, Evaluation run) {
    String picture = text(value, 1);
    run.workSquared(picture.length());
    return picture;
  }

  private static int radix(char mark) {
    return switch (mark) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      default -> 2;
    };
  }

  private static String base(double number, @Nullable Object given) {
    double value = half(number, 0);
    double radix = isMissing(given) ? DECIMAL_RADIX : half(number(given, 1), 0);
    if (radix < 2 || radix > LARGEST_RADIX) {
      throw new JsonataError("D3100", Numbers.of(radix));
    }
    if (radix == DECIMAL_RADIX && Double.isFinite(value)) {
      return Numbers.shortest(value);
    }
    return Double.isFinite(value)
        ? new BigDecimal(value).toBigInteger().toString((int) radix)
        : String.valueOf(value);
  }

  private static Number round(double number, @Nullable Object precision) {
    double places = isMissing(precision) ? 0 : number(precision, 1);
    return Numbers.of(isPlaces(number, places) ? half(number, (int) places) : Double.NaN);
  }

  /** Whether JavaScript can move the point so far: whole, and to what a double holds. */
  private static boolean isPlaces(double number, double places) {
    if (places != Math.rint(places) || places >= 1e21 || places <= -1e21) {
      return false;
    }
    double exponent = number == 0 ? 0 : Math.floor(Math.log10(Math.abs(number)));
    return exponent + places <= LARGEST_EXPONENT;
  }

  /** The number rounded to so many places, halves to the even digit. */
  static double half(double number, int places) {
    if (!Double.isFinite(number)) {
      return number;
    }
    return new BigDecimal(Numbers.shortest(number))
        .setScale(Math.max(-400, Math.min(400, places)), RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  private static Number power(double base, double exponent) {
    double result = Math.pow(base, exponent);
    if (!Double.isFinite(result)) {
      throw new JsonataError("D3061", Numbers.of(base)).with("exp", Numbers.of(exponent));
    }
    return Numbers.of(result);
  }

  private static Number root(double number) {
    if (number < 0) {
      throw new JsonataError("D3060", Numbers.of(number)).with("index", 1);
    }
    return Numbers.of(Math.sqrt(number));
  }
}
