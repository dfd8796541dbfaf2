package asl.json;

import java.math.BigInteger;

/**
 * The one rule for numbers, whoever reads them: JSON's grammar, at most {@link #LONGEST}
 * characters, and a magnitude that a double has. A number without point and exponent is an {@link
 * Integer}, a {@link Long} or a {@link BigInteger}, the first that holds it; every other one is a
 * {@link Double}. AWS refuses the same ({@code $parse("1e400")} is D3137 there), and no number can
 * cost more to write or to compare than its few characters.
 */
public final class JsonNumber {
  /** The most characters of a number. */
  public static final int LONGEST = 1000;

  private static final int SHOWN = 30;

  private JsonNumber() {}

  /** Whether a word is a number by JSON's grammar, whatever its size. */
  public static boolean isNumber(String word) {
    int at = word.startsWith("-") ? 1 : 0;
    int digits = digits(word, at);
    if (digits == at || (digits > at + 1 && word.charAt(at) == '0')) {
      return false;
    }
    at = digits;
    if (at < word.length() && word.charAt(at) == '.') {
      digits = digits(word, at + 1);
      if (digits == at + 1) {
        return false;
      }
      at = digits;
    }
    if (at < word.length() && (word.charAt(at) == 'e' || word.charAt(at) == 'E')) {
      at++;
      if (at < word.length() && (word.charAt(at) == '+' || word.charAt(at) == '-')) {
        at++;
      }
      digits = digits(word, at);
      return digits > at && digits == word.length();
    }
    return at == word.length();
  }

  private static int digits(String word, int from) {
    int at = from;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /**
   * The value of a word that {@link #isNumber} takes.
   *
   * @throws NumberRangeException if it is too long or beyond every double
   */
  public static Number parse(String word) throws NumberRangeException {
    if (word.length() > LONGEST) {
      throw new NumberRangeException("The number has more than " + LONGEST + " characters");
    }
    if (word.indexOf('.') >= 0 || word.indexOf('e') >= 0 || word.indexOf('E') >= 0) {
      return inRange(Double.parseDouble(word), word);
    }
    if (word.length() < 10) {
      return Integer.valueOf(word);
    }
    if (word.length() < 19) {
      long number = Long.parseLong(word);
      if (number == (int) number) {
        return (int) number;
      }
      return number;
    }
    BigInteger number = new BigInteger(word);
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : inRange(number, word);
  }

  /** A number that was read from the word. */
  static Number inRange(Number number, String word) throws NumberRangeException {
    if (Double.isInfinite(number.doubleValue())) {
      String shown = word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
      throw new NumberRangeException(
          "The number " + shown + " is out of range: JSON's reach to 1.7976931348623157E308");
    }
    return number;
  }

  /**
   * A number as a JSONata expression on AWS gives it, whatever it came from: what has no fraction
   * and fits a long is whole (1.0 is 1), and what lies beyond a long is a double
   * (9223372036854775808 is 9.223372036854776E18).
   */
  public static Number ofJsonata(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number;
    }
    double value = number.doubleValue();
    long rounded = (long) value;
    if (rounded != value || rounded == Long.MAX_VALUE) {
      return number instanceof Double ? number : (Number) value;
    }
    if (rounded == (int) rounded) {
      return (int) rounded;
    }
    return rounded;
  }
}
