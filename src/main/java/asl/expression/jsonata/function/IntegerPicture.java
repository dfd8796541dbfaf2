package asl.expression.jsonata.function;

import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A picture of whole numbers, as XPath 3.1's fn:format-integer has them. */
final class IntegerPicture {
  private static final String ZEROS =
      "0\u0660\u06F0\u07C0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66\u0DE6\u0E50\u0ED0"
          + "\u0F20\u1040\u1090\u17E0\u1810\u1946\u19D0\u1A80\u1A90\u1B50\u1BB0\u1C40\u1C50\uA620"
          + "\uA8D0\uA900\uA9D0\uA9F0\uAA50\uABF0\uFF10";
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final int LETTERS_IN_ALPHABET = 26;
  private static final int ORDINAL_LETTERS = 2;

  private final String primary;
  final boolean ordinal;
  private final Form form;
  private char zero = '0';
  int mandatoryDigits;
  int optionalDigits;
  private final List<Separator> separators = new ArrayList<>();
  private int regular;
  int parseWidth;

  private record Separator(int position, String character) {}

  private enum Form {
    LETTERS,
    ROMAN,
    WORDS,
    DIGITS,
    SEQUENCE
  }

  IntegerPicture(String picture) {
    int semicolon = picture.lastIndexOf(';');
    primary = semicolon < 0 ? picture : picture.substring(0, semicolon);
    ordinal = semicolon >= 0 && picture.startsWith("o", semicolon + 1);
    form =
        switch (primary) {
          case "A", "a" -> Form.LETTERS;
          case "I", "i" -> Form.ROMAN;
          case "W", "w", "Ww" -> Form.WORDS;
          default -> digits();
        };
  }

  private Form digits() {
    int position = 0;
    char found = '\0';
    for (int i = primary.length() - 1; i >= 0; i--) {
      char c = primary.charAt(i);
      char family = family(c);
      if (family != '\0') {
        if (found != '\0' && found != family) {
          throw new JsonataError("D3131");
        }
        found = family;
        mandatoryDigits++;
        position++;
      } else if (c == '#') {
        optionalDigits++;
        position++;
      } else {
        separators.add(new Separator(position, String.valueOf(c)));
      }
    }
    if (mandatoryDigits == 0) {
      return Form.SEQUENCE;
    }
    zero = found;
    regular = regularDistance();
    return Form.DIGITS;
  }

  private static char family(char c) {
    for (int i = 0; i < ZEROS.length(); i++) {
      if (c >= ZEROS.charAt(i) && c <= ZEROS.charAt(i) + 9) {
        return ZEROS.charAt(i);
      }
    }
    return '\0';
  }

  private int regularDistance() {
    int factor = 0;
    List<Integer> positions = new ArrayList<>();
    for (Separator separator : separators) {
      if (!separator.character.equals(separators.get(0).character)) {
        return 0;
      }
      positions.add(separator.position);
      int a = separator.position;
      int b = factor;
      while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
      }
      factor = a;
    }
    for (int i = 1; i <= positions.size(); i++) {
      if (!positions.contains(i * factor)) {
        return 0;
      }
    }
    return factor;
  }

  boolean isRegular() {
    return regular > 0;
  }

  /** The character between groups of the same size; null if there is none. */
  @Nullable String regularSeparator() {
    return regular > 0 ? separators.get(0).character : null;
  }

  String format(double number) {
    double value = Math.abs(number);
    boolean isUpper = primary.equals("A") || primary.equals("I") || primary.equals("W");
    String text =
        switch (form) {
          case LETTERS -> letters(value);
          case ROMAN -> roman((long) value);
          case WORDS -> NumberWords.of(value, ordinal);
          case DIGITS -> decimal(value);
          case SEQUENCE -> throw new JsonataError("D3130", primary);
        };
    if (form != Form.DIGITS && !primary.equals("Ww")) {
      text = isUpper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }
    return number < 0 ? "-" + text : text;
  }

  private static String letters(double number) {
    StringBuilder letters = new StringBuilder();
    for (double rest = number; rest > 0; rest = Math.floor((rest - 1) / LETTERS_IN_ALPHABET)) {
      letters.insert(0, (char) ('a' + (int) ((rest - 1) % LETTERS_IN_ALPHABET)));
    }
    return letters.toString();
  }

  private static String roman(long number) {
    StringBuilder roman = new StringBuilder();
    long rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i] && roman.length() < 1_000_000) {
        roman.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }

  private String decimal(double value) {
    String plain = Double.isNaN(value) ? "NaN" : Numbers.shortest(value);
    StringBuilder text = new StringBuilder();
    text.append("0".repeat(Math.max(0, mandatoryDigits - plain.length()))).append(plain);
    if (zero != '0') {
      for (int i = 0; i < text.length(); i++) {
        text.setCharAt(i, (char) (text.charAt(i) - '0' + zero));
      }
    }
    int length = text.length();
    if (regular > 0) {
      for (int at = length - regular; at > 0; at -= regular) {
        text.insert(at, separators.get(0).character);
      }
    } else {
      for (Separator separator : separators) {
        if (length - separator.position >= 0) {
          text.insert(length - separator.position, separator.character);
        }
      }
    }
    return ordinal ? text.append(suffix(text)).toString() : text.toString();
  }

  private static String suffix(StringBuilder text) {
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last - 1) == '1') {
      return "th";
    }
    return switch (text.charAt(last)) {
      case '1' -> "st";
      case '2' -> "nd";
      case '3' -> "rd";
      default -> "th";
    };
  }

  /** A regular expression of the texts that can be read by it. */
  String pattern() {
    boolean isUpper = primary.equals("A") || primary.equals("I");
    return switch (form) {
      case LETTERS -> isUpper ? "[A-Z]+" : "[a-z]+";
      case ROMAN -> isUpper ? "[IVXLCDM]+" : "[ivxlcdm]+";
      case WORDS -> NumberWords.pattern();
      case DIGITS ->
          "[0-9]"
              + (parseWidth > 0 ? "{" + parseWidth + "}" : "+")
              + (ordinal ? "(?:th|st|nd|rd)" : "");
      case SEQUENCE -> throw new JsonataError("D3130", primary);
    };
  }

  /** The number that a text stands for; NaN if none. */
  double parse(String text) {
    return switch (form) {
      case LETTERS -> parseLetters(text, primary.charAt(0));
      case ROMAN -> parseRoman(primary.equals("I") ? text : text.toUpperCase(Locale.ROOT));
      case WORDS -> NumberWords.parse(text.toLowerCase(Locale.ROOT));
      case DIGITS -> parseDigits(text);
      case SEQUENCE -> throw new JsonataError("D3130", primary);
    };
  }

  private static double parseLetters(String text, char first) {
    double number = 0;
    for (int i = 0; i < text.length(); i++) {
      number = number * LETTERS_IN_ALPHABET + (text.charAt(i) - first + 1);
    }
    return number;
  }

  private static double parseRoman(String text) {
    double number = 0;
    int most = 1;
    for (int i = text.length() - 1; i >= 0; i--) {
      int value = romanValue(text.substring(i, i + 1));
      if (value == 0) {
        return Double.NaN;
      }
      if (value < most) {
        number -= value;
      } else {
        most = value;
        number += value;
      }
    }
    return number;
  }

  private static int romanValue(String digit) {
    for (int i = 0; i < ROMAN.length; i++) {
      if (ROMAN[i].equalsIgnoreCase(digit) && Character.isUpperCase(digit.charAt(0))) {
        return ROMAN_VALUES[i];
      }
    }
    return 0;
  }

  private double parseDigits(String text) {
    String digits = text;
    if (ordinal) {
      digits = digits.substring(0, Math.max(0, digits.length() - ORDINAL_LETTERS));
    }
    for (Separator separator : separators) {
      digits = digits.replace(separator.character, "");
    }
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = (char) (digits.charAt(i) - zero + '0');
      boolean isSign = i == 0 && (digits.charAt(0) == '-' || digits.charAt(0) == '+');
      if (!isSign && (c < '0' || c > '9')) {
        break;
      }
      ascii.append(isSign ? digits.charAt(i) : c);
    }
    String number = ascii.toString();
    return number.isEmpty() || number.equals("-") || number.equals("+")
        ? Double.NaN
        : Double.parseDouble(number);
  }
}
