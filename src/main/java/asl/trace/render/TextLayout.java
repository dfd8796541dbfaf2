package asl.trace.render;

import asl.text.Columns;
import asl.text.Palette;

/**
 * What text is made for.
 *
 * @param width the columns of the terminal; 0 for a file or a pipe, where nothing is cut
 * @param palette colours, or none
 */
public record TextLayout(int width, Palette palette) {
  private static final int NARROW = 90;

  /** For a file or a pipe. */
  public static final TextLayout PLAIN = new TextLayout(0, Palette.NONE);

  /** The columns to lay out for: a file counts as wide. */
  int columns() {
    return width == 0 ? 120 : Math.max(width, 30);
  }

  boolean isNarrow() {
    return columns() < NARROW;
  }

  /** Cuts a line to the terminal; lines of a file stay as long as they are. */
  String cut(String text, int columnsLeft) {
    return width == 0 ? text : Columns.cut(text, Math.max(columnsLeft, 1));
  }
}
