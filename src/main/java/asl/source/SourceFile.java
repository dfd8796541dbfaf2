package asl.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A named text and its lines. Lines end with LF, CR LF or CR. */
public final class SourceFile {
  private final String name;
  private final String text;
  private int @Nullable [] lineStarts;

  /**
   * @param name what messages call it: the path as the user gave it, or {@code <stdin>}
   * @param text the whole text, without a byte order mark
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many lines it has; an empty text has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of a line, from 1, without its line break. */
  public String line(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The offset of a line's first character. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** The place of an offset; offsets outside the text are moved to its ends. */
  public Position position(int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, inside);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(starts[line], inside) + 1;
    return new Position(inside, line + 1, column);
  }

  /** The range between two offsets. */
  public Range range(int start, int end) {
    return new Range(position(start), position(end));
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = findLineStarts();
      lineStarts = known;
    }
    return known;
  }

  private int[] findLineStarts() {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (breaks) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
