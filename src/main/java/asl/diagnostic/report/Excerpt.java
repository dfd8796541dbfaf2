package asl.diagnostic.report;

import asl.source.Range;
import asl.source.SourceFile;
import asl.text.Columns;
import asl.text.SafeText;

/**
 * A line of a source text with an underline. Tabs are shown as blanks up to the next multiple of
 * four, characters of East Asian width take two columns, control characters are replaced, and long
 * lines are cut around the place.
 */
final class Excerpt {
  private static final int TAB = 4;
  private static final int WIDEST = 160;
  private static final int BEFORE = 60;

  private final StringBuilder shown = new StringBuilder();
  private int mark = -1;
  private int markEnd = -1;

  private Excerpt() {}

  /**
   * The excerpt for a line of the range, from 1; of a range of several lines each is underlined
   * from its first character that is no blank.
   */
  static Excerpt of(SourceFile file, Range range, int number) {
    String line = file.line(number);
    int before = file.lineStart(number);
    int from = number == range.start().line() ? range.start().offset() - before : indent(line);
    int to = number == range.end().line() ? range.end().offset() - before : line.length();
    Excerpt excerpt = new Excerpt();
    excerpt.read(line, from, Math.max(to, from));
    return excerpt;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The line as shown. */
  String line() {
    return shown.toString();
  }

  /** The underline: blanks, a caret, tildes. */
  String underline() {
    int width = Math.max(1, markEnd - mark);
    return " ".repeat(mark) + "^" + "~".repeat(width - 1);
  }

  private void read(String line, int from, int to) {
    int first = line.length() > WIDEST ? Math.max(0, from - BEFORE) : 0;
    if (first > 0 && Character.isLowSurrogate(line.charAt(first))) {
      first--;
    }
    int column = 0;
    if (first > 0) {
      shown.append('…');
      column = 1;
    }
    int i = first;
    while (i < line.length() && column < WIDEST) {
      column = marks(i, from, to, column);
      int c = line.codePointAt(i);
      column = append(c, column);
      i += Character.charCount(c);
    }
    column = marks(i, from, to, column);
    if (mark < 0) {
      mark = column;
    }
    if (markEnd < 0) {
      markEnd = column;
    }
    if (i < line.length()) {
      shown.append('…');
    }
  }

  private int marks(int i, int from, int to, int column) {
    if (i >= from && mark < 0) {
      mark = column;
    }
    if (i >= to && markEnd < 0) {
      markEnd = column;
    }
    return column;
  }

  private int append(int c, int column) {
    if (c == '\t') {
      int next = (column / TAB + 1) * TAB;
      shown.append(" ".repeat(next - column));
      return next;
    }
    String character = SafeText.character(c);
    shown.append(character);
    return column + Columns.of(character);
  }
}
