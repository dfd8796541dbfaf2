package asl.expression.jsonata.function;

import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
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
      double number, String picture, @Nullable Map<String, @Nullable Object> options) {
    NumberSymbols symbols = NumberSymbols.of(options);
    String separator = Pattern.quote(String.valueOf(symbols.patternSeparator()));
    String[] pictures = picture.split(separator, -1);
    if (pictures.length > 2) {
      throw new JsonataError("D3080");
    }
    SubPicture positive = new SubPicture(pictures[0], symbols);
    SubPicture negative = pictures.length == 2 ? new SubPicture(pictures[1], symbols) : positive;
    boolean isNegative = number < 0;
    SubPicture parts = isNegative ? negative : positive;
    String sign = isNegative && pictures.length == 1 ? symbols.minusSign() : "";
    return sign + parts.prefix + digits(Math.abs(number), parts, symbols) + parts.suffix;
  }

  /** In doubles, as the reference calculates: what that makes of a digit is seen. */
  private static String digits(double number, SubPicture parts, NumberSymbols symbols) {
    NumberPicture picture = NumberPicture.of(parts, symbols);
    double mantissa = number;
    if (parts.hasPercent()) {
      mantissa *= 100;
    } else if (parts.hasPerMille()) {
      mantissa *= 1000;
    }
    if (picture.leastExponent() == 0) {
      return decimal(mantissa, picture, parts, symbols);
    }
    int exponent = 0;
    double most = Math.pow(10, picture.scale());
    double least = Math.pow(10, picture.scale() - 1);
    while (mantissa < least && mantissa > 0) {
      mantissa *= 10;
      exponent--;
    }
    while (mantissa > most) {
      mantissa /= 10;
      exponent++;
    }
    return decimal(mantissa, picture, parts, symbols)
        + symbols.exponentSeparator()
        + (exponent < 0 ? symbols.minusSign() : "")
        + zeros(picture.leastExponent() - String.valueOf(Math.abs(exponent)).length(), symbols)
        + symbols.localize(String.valueOf(Math.abs(exponent)));
  }

  private static String decimal(
      double number, NumberPicture picture, SubPicture parts, NumberSymbols symbols) {
    double rounded = NumberLibrary.half(number, picture.mostFractional());
    String plain = symbols.localize(fixed(rounded, picture.mostFractional()));
    int point = plain.indexOf(symbols.decimalSeparator());
    String integer = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point + 1);
    integer = stripLeading(integer, symbols.zeroDigit());
    fraction = stripTrailing(fraction, symbols.zeroDigit());
    integer = zeros(picture.leastInteger() - integer.length(), symbols) + integer;
    fraction = fraction + zeros(picture.leastFractional() - fraction.length(), symbols);
    String result = grouped(integer + symbols.decimalSeparator() + fraction, picture, symbols);
    boolean hasFraction =
        parts.hasDecimalSeparator()
            && result.charAt(result.length() - 1) != symbols.decimalSeparator();
    return hasFraction ? result : result.substring(0, result.length() - 1);
  }

  /** As JavaScript's toFixed: from 1e21 on it is the shortest text instead. */
  private static String fixed(double number, int places) {
    if (number >= 1e21) {
      return Double.isInfinite(number) ? "Infinity" : Numbers.shortest(number);
    }
    // The rest of the digits are zeros, whatever the picture asks for.
    BigDecimal exact = new BigDecimal(number);
    return exact
        .setScale(Math.min(places, Math.max(0, exact.scale())), RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** The text with separators between its groups of digits. */
  private static String grouped(String plain, NumberPicture picture, NumberSymbols symbols) {
    String text = plain;
    int point = plain.indexOf(symbols.decimalSeparator());
    int group = picture.regularGroup();
    if (group > 0) {
      for (int at = group; at < point; at += group) {
        text = separated(text, point - at, symbols);
      }
    } else {
      int end = point;
      for (int position : picture.integerGroups()) {
        text = separated(text, end - position, symbols);
        end++;
      }
    }
    point = text.indexOf(symbols.decimalSeparator());
    for (int position : picture.fractionalGroups()) {
      text = separated(text, position + point + 1, symbols);
    }
    return text;
  }

  /** A place before the beginning counts from the end, as JavaScript's slice has it. */
  private static String separated(String text, int at, NumberSymbols symbols) {
    int place = at < 0 ? Math.max(0, text.length() + at) : Math.min(at, text.length());
    return text.substring(0, place) + symbols.groupingSeparator() + text.substring(place);
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
