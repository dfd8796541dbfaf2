package asl.source;

import asl.json.JsonNumber;
import asl.json.NumberRangeException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Plain scalars of YAML 1.2 (core schema) as Java values. */
final class YamlScalar {
  private YamlScalar() {}

  /**
   * The value.
   *
   * @throws NumberRangeException for a number that JSON would not take either
   */
  static @Nullable Object read(String text) throws NumberRangeException {
    switch (text) {
      case "", "~", "null", "Null", "NULL":
        return null;
      case "true", "True", "TRUE":
        return true;
      case "false", "False", "FALSE":
        return false;
      default:
        return number(text);
    }
  }

  private static Object number(String text) throws NumberRangeException {
    char first = text.charAt(0);
    if ("+-.0123456789".indexOf(first) < 0) {
      return text;
    }
    if (text.startsWith("0x") || text.startsWith("0o")) {
      return radix(text);
    }
    String plain = first == '+' ? text.substring(1) : text;
    if (plain.startsWith(".") || plain.startsWith("-.")) {
      plain = plain.replaceFirst("\\.", "0.");
    }
    if (plain.endsWith(".")) {
      plain = plain + "0";
    }
    String unsigned = plain.startsWith("-") ? plain.substring(1) : plain;
    int zeros = 0;
    while (zeros + 1 < unsigned.length()
        && unsigned.charAt(zeros) == '0'
        && isDigit(unsigned.charAt(zeros + 1))) {
      zeros++;
    }
    String number = (plain.startsWith("-") ? "-" : "") + unsigned.substring(zeros);
    return JsonNumber.isNumber(number) ? JsonNumber.parse(number) : text;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Object radix(String text) throws NumberRangeException {
    int radix = text.charAt(1) == 'x' ? 16 : 8;
    for (int i = 2; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), radix) < 0) {
        return text;
      }
    }
    if (text.length() == 2) {
      return text;
    }
    return text.length() > JsonNumber.LONGEST
        ? JsonNumber.parse(text)
        : JsonNumber.parse(new BigInteger(text.substring(2), radix).toString());
  }
}
