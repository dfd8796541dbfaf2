package asl.text;

import org.jspecify.annotations.Nullable;

/**
 * Text from files, functions and command lines, made harmless to terminals, logs and readers: what
 * would steer a terminal, break a line, turn the direction of its neighbours or hide is shown as an
 * escape ({@code \n}, {@code \}{@code u001b}, <code>&#92;u{e0041}</code>). Every other character
 * stays as it is, the selectors between the two forms of an emoji (U+FE0E, U+FE0F) among them.
 */
public final class SafeText {
  /**
   * First and last of each range above Latin-1: joiners and fillers without a width of their own,
   * marks and overrides of direction, separators of lines, surrogates that are no pair, selectors
   * of variants, byte order marks, tags. They stand here and are not asked of the JDK, whose
   * version of Unicode would show.
   */
  private static final int[] HAZARDS = {
    0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
    0x2028, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xD800, 0xDFFF, 0xFE00, 0xFE0D, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0xFFFE, 0xFFFF, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000,
    0xE0FFF
  };

  private static final String HEX = "0123456789abcdef";

  private SafeText() {}

  /** Whether a code point must not be shown as it is; a lone surrogate must not. */
  public static boolean isHazard(int point) {
    if (point < 0x34F) {
      return point < ' ' || (point >= 0x7F && point < 0xA0) || point == 0xAD;
    }
    return Ranges.hold(HAZARDS, point);
  }

  /**
   * A regular expression of JavaScript, with the flags g and u, for what must not be shown as it
   * is; line feeds and tabs are left to the page.
   */
  public static String javaScriptPattern() {
    StringBuilder out = new StringBuilder("/[\\u{0}-\\u{8}\\u{b}-\\u{1f}\\u{7f}-\\u{9f}\\u{ad}");
    for (int i = 0; i < HAZARDS.length; i += 2) {
      out.append("\\u{").append(Integer.toHexString(HAZARDS[i])).append("}-\\u{");
      out.append(Integer.toHexString(HAZARDS[i + 1])).append('}');
    }
    return out.append("]/gu").toString();
  }

  /** One line: line breaks and tabs are escapes too. Nothing for null. */
  public static String line(@Nullable String text) {
    return text == null ? "" : shown(text, "");
  }

  /** A line that a program printed: tabs stay, and a carriage return at its end is dropped. */
  public static String printed(String line) {
    return shown(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, "\t");
  }

  /** Several lines: line breaks and tabs stay. */
  public static String lines(String text) {
    return shown(text, "\n\t");
  }

  /** One line for a label: a line break is an arrow, a tab is a blank. */
  public static String label(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= ' ') {
      i++;
    }
    return i == text.length()
        ? line(text)
        : line(text.replace("\r\n", "\n").replace('\n', '↵').replace('\r', '↵').replace('\t', ' '));
  }

  /** One line for a label, cut to so many columns. */
  public static String label(String text, int columns) {
    return Columns.cut(label(text), columns);
  }

  /** One code point as {@link #line} shows it. */
  public static String character(int point) {
    if (!isHazard(point)) {
      return Character.toString(point);
    }
    StringBuilder out = new StringBuilder();
    escape(point, out);
    return out.toString();
  }

  private static String shown(String text, String kept) {
    int length = text.length();
    int i = 0;
    while (i < length && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder out = new StringBuilder(length + 16).append(text, 0, i);
    while (i < length) {
      int point = text.codePointAt(i);
      if (isHazard(point) && kept.indexOf(point) < 0) {
        escape(point, out);
      } else {
        out.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && (c < 0x7F || (c >= 0xA0 && c < 0x34F && c != 0xAD));
  }

  private static void escape(int point, StringBuilder out) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (point > Character.MAX_VALUE) {
          out.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
          out.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(point >> shift & 15));
          }
        }
      }
    }
  }
}
