package asl.expression.jsonata.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a number picture (XPath's decimal format).
 *
 * @param decimalSeparator a full stop unless told otherwise
 * @param groupingSeparator a comma
 * @param exponentSeparator an e
 * @param minusSign a hyphen
 * @param percent a percent sign: the number is multiplied by 100
 * @param perMille a per-mille sign: the number is multiplied by 1,000
 * @param zeroDigit the digit 0; the nine characters behind it are the other digits
 * @param digit an optional digit
 * @param patternSeparator a semicolon: what follows is the picture of negative numbers
 */
record NumberSymbols(
    char decimalSeparator,
    char groupingSeparator,
    char exponentSeparator,
    String minusSign,
    String percent,
    String perMille,
    char zeroDigit,
    char digit,
    char patternSeparator) {

  static NumberSymbols of(@Nullable Map<String, @Nullable Object> options) {
    Map<String, @Nullable Object> given = options == null ? Map.of() : options;
    return new NumberSymbols(
        character(given, "decimal-separator", '.'),
        character(given, "grouping-separator", ','),
        character(given, "exponent-separator", 'e'),
        string(given, "minus-sign", "-"),
        string(given, "percent", "%"),
        string(given, "per-mille", "\u2030"),
        character(given, "zero-digit", '0'),
        character(given, "digit", '#'),
        character(given, "pattern-separator", ';'));
  }

  private static char character(
      Map<String, @Nullable Object> options, String name, char otherwise) {
    return options.get(name) instanceof String text && !text.isEmpty() ? text.charAt(0) : otherwise;
  }

  private static String string(
      Map<String, @Nullable Object> options, String name, String otherwise) {
    return options.get(name) instanceof String text ? text : otherwise;
  }

  boolean isMandatoryDigit(int c) {
    return c >= zeroDigit && c <= zeroDigit + 9;
  }

  boolean isAnyDigit(int c) {
    return isMandatoryDigit(c) || c == digit;
  }

  boolean isActive(int c) {
    return isAnyDigit(c)
        || c == decimalSeparator
        || c == groupingSeparator
        || c == exponentSeparator
        || c == patternSeparator;
  }

  /** The plain decimal text with this format's digits and decimal separator. */
  String localize(String plain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      text.append(c == '.' ? decimalSeparator : (char) (c - '0' + zeroDigit));
    }
    return text.toString();
  }
}
