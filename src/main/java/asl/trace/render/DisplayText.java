package asl.trace.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text from data as a terminal may see it: control characters and characters that reorder or hide
 * text are made visible, and widths are counted in columns.
 */
final class DisplayText {
  private static final char MARK = '…';

  private DisplayText() {}

  /** The text without any character that a terminal would act on. */
  static String safe(@Nullable String text) {
    if (text == null) {
      return "";
    }
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
      append(point, out);
      i += Character.charCount(point);
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && (c < 0x7f || (c >= 0xa0 && c < 0x200b && c != 0xad && c != 0x061c));
  }

  private static void append(int point, StringBuilder out) {
    if (point < ' ') {
      out.append((char) (0x2400 + point));
    } else if (point == 0x7f) {
      out.append('\u2421');
    } else if (isDangerous(point)) {
      out.append(String.format("\\u%04x", point));
    } else {
      out.appendCodePoint(point);
    }
  }

  private static boolean isDangerous(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || (type == Character.FORMAT && point != 0x200d)
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** How many columns the text takes. */
  static int width(String text) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      width += width(point);
      i += Character.charCount(point);
    }
    return width;
  }

  private static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0xffe0 && point <= 0xffe6)
        || (point >= 0x1f300 && point <= 0x1f64f)
        || (point >= 0x1f680 && point <= 0x1f6ff)
        || (point >= 0x1f900 && point <= 0x1faff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }

  /** Cuts the text to the columns; a mark in the last one says that it was cut. */
  static String cut(String text, int columns) {
    if (text.length() <= columns / 2 || width(text) <= columns) {
      return text;
    }
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      width += width(point);
      if (width > columns - 1) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.substring(0, i) + MARK;
  }

  /** Breaks the text at blanks into lines of the width; 0 leaves it on one line. */
  static List<String> wrap(String text, int columns) {
    if (columns == 0) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer) > columns && !line.isEmpty()) {
        lines.add(line);
        longer = word;
      }
      line = cut(longer, columns);
    }
    lines.add(line);
    return lines;
  }

  /** Fills the text up with blanks on the right. */
  static String pad(String text, int columns) {
    int missing = columns - width(text);
    return missing > 0 ? text + " ".repeat(missing) : text;
  }

  /** Fills the text up with blanks on the left. */
  static String padLeft(String text, int columns) {
    int missing = columns - width(text);
    return missing > 0 ? " ".repeat(missing) + text : text;
  }
}
