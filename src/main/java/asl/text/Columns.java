package asl.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal, or cells of a grid, a text takes: a character none if it is put
 * on the one before, two if it is as wide as it is high (Unicode Standard Annex 11). The text is
 * one that {@link SafeText} gave.
 */
public final class Columns {
  private static final char MARK = '…';

  private Columns() {}

  /** The columns of a code point: 0, 1 or 2. */
  public static int of(int point) {
    if (point < 0x300) {
      return 1;
    }
    return Ranges.hold(ColumnTable.NONE, point) ? 0 : Ranges.hold(ColumnTable.TWO, point) ? 2 : 1;
  }

  /** The columns of a text. */
  public static int of(String text) {
    int columns = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x300) {
        columns++;
        i++;
      } else {
        int point = text.codePointAt(i);
        columns += of(point);
        i += Character.charCount(point);
      }
    }
    return columns;
  }

  /** Cuts the text to the columns; a mark in the last one says that it was cut. */
  public static String cut(String text, int columns) {
    if (text.length() <= columns / 2 || of(text) <= columns) {
      return text;
    }
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      width += of(point);
      if (width > columns - 1) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.substring(0, i) + MARK;
  }

  /** Breaks the text at blanks into lines of the width; 0 leaves it on one line. */
  public static List<String> wrap(String text, int columns) {
    if (columns == 0) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (of(longer) > columns && !line.isEmpty()) {
        lines.add(line);
        longer = word;
      }
      line = cut(longer, columns);
    }
    lines.add(line);
    return lines;
  }

  /** Fills the text up with blanks on the right. */
  public static String pad(String text, int columns) {
    int missing = columns - of(text);
    return missing > 0 ? text + " ".repeat(missing) : text;
  }

  /** Fills the text up with blanks on the left. */
  public static String padLeft(String text, int columns) {
    int missing = columns - of(text);
    return missing > 0 ? " ".repeat(missing) + text : text;
  }
}
