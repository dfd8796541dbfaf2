package asl.expression.jsonata.function;

import asl.expression.jsonata.value.JsonataError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code $formatNumber(number, picture [, options])}: a decimal number by a picture, as XPath 3.1's
 * fn:format-number.
 */
final class NumberFormat {
  private NumberFormat() {}

  static String format(
      Number number, String picture, @Nullable Map<String, @Nullable Object> options) {
    NumberSymbols symbols = NumberSymbols.of(options);
    String separator = Pattern.quote(String.valueOf(symbols.patternSeparator()));
    String[] pictures = picture.split(separator, -1);
    if (pictures.length > 2) {
      throw new JsonataError("D3080");
    }
    SubPicture positive = new SubPicture(pictures[0], symbols);
    SubPicture negative = pictures.length == 2 ? new SubPicture(pictures[1], symbols) : positive;
    boolean isNegative = number.doubleValue() < 0;
    SubPicture parts = isNegative ? negative : positive;
    String sign = isNegative && pictures.length == 1 ? symbols.minusSign() : "";
    BigDecimal value = new BigDecimal(number.toString()).abs();
    return sign + parts.prefix + digits(value, parts, symbols) + parts.suffix;
  }

  private static String digits(BigDecimal number, SubPicture parts, NumberSymbols symbols) {
    NumberPicture picture = NumberPicture.of(parts, symbols);
    BigDecimal mantissa = number;
    if (parts.hasPercent()) {
      mantissa = mantissa.movePointRight(2);
    } else if (parts.hasPerMille()) {
      mantissa = mantissa.movePointRight(3);
    }
    if (picture.leastExponent() == 0) {
      return decimal(mantissa, picture, parts, symbols);
    }
    int exponent = 0;
    if (mantissa.signum() != 0) {
      int integerDigits = mantissa.precision() - mantissa.scale();
      exponent = integerDigits - picture.scale();
      mantissa = mantissa.movePointLeft(exponent);
    }
    return decimal(mantissa, picture, parts, symbols)
        + symbols.exponentSeparator()
        + (exponent < 0 ? symbols.minusSign() : "")
        + zeros(picture.leastExponent() - String.valueOf(Math.abs(exponent)).length(), symbols)
        + symbols.localize(String.valueOf(Math.abs(exponent)));
  }

  private static String decimal(
      BigDecimal number, NumberPicture picture, SubPicture parts, NumberSymbols symbols) {
    // Zeros behind the last digit make no difference.
    int scale = Math.min(picture.mostFractional(), Math.max(0, number.scale()));
    BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_EVEN);
    String plain = symbols.localize(rounded.toPlainString());
    int point = plain.indexOf(symbols.decimalSeparator());
    String integer = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point + 1);
    integer = stripLeading(integer, symbols.zeroDigit());
    fraction = stripTrailing(fraction, symbols.zeroDigit());
    integer = zeros(picture.leastInteger() - integer.length(), symbols) + integer;
    fraction = fraction + zeros(picture.leastFractional() - fraction.length(), symbols);
    String result = groupInteger(integer, picture, symbols);
    String grouped = groupFraction(fraction, picture, symbols);
    boolean hasFraction = parts.hasDecimalSeparator() && !grouped.isEmpty();
    return hasFraction ? result + symbols.decimalSeparator() + grouped : result;
  }

  private static String groupInteger(String integer, NumberPicture picture, NumberSymbols symbols) {
    StringBuilder grouped = new StringBuilder(integer);
    int length = integer.length();
    if (picture.regularGroup() > 0) {
      for (int at = picture.regularGroup(); at < length; at += picture.regularGroup()) {
        grouped.insert(length - at, symbols.groupingSeparator());
      }
      return grouped.toString();
    }
    for (int i = picture.integerGroups().size() - 1; i >= 0; i--) {
      int at = length - picture.integerGroups().get(i);
      if (at > 0) {
        grouped.insert(at, symbols.groupingSeparator());
      }
    }
    return grouped.toString();
  }

  private static String groupFraction(
      String fraction, NumberPicture picture, NumberSymbols symbols) {
    StringBuilder grouped = new StringBuilder(fraction);
    for (int i = picture.fractionalGroups().size() - 1; i >= 0; i--) {
      int at = picture.fractionalGroups().get(i);
      if (at < fraction.length()) {
        grouped.insert(at, symbols.groupingSeparator());
      }
    }
    return grouped.toString();
  }

  private static String zeros(int count, NumberSymbols symbols) {
    return String.valueOf(symbols.zeroDigit()).repeat(Math.max(0, count));
  }

  private static String stripLeading(String digits, char zero) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == zero) {
      from++;
    }
    return digits.substring(from);
  }

  private static String stripTrailing(String digits, char zero) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == zero) {
      end--;
    }
    return digits.substring(0, end);
  }
}
