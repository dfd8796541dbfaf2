package asl.source;

import org.jspecify.annotations.Nullable;

/** Plain scalars of YAML 1.2 (core schema) as Java values. */
final class YamlScalar {
  private YamlScalar() {}

  static @Nullable Object read(String text) {
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

  private static Object number(String text) {
    char first = text.charAt(0);
    if ("+-.0123456789".indexOf(first) < 0 || text.length() > 1000) {
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
        && Character.isDigit(unsigned.charAt(zeros + 1))) {
      zeros++;
    }
    String number = (plain.startsWith("-") ? "-" : "") + unsigned.substring(zeros);
    return JsonScanner.JsonNumber.isNumber(number) ? JsonScanner.JsonNumber.parse(number) : text;
  }

  private static Object radix(String text) {
    try {
      return Integer.valueOf(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
