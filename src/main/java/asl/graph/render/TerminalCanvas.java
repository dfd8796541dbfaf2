package asl.graph.render;

import asl.graph.render.TerminalGlyphs.Line;
import asl.text.Columns;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A grid of cells to draw lines and text on. What lies outside is not drawn. */
final class TerminalCanvas {
  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int LEFT = 4;
  private static final int RIGHT = 8;

  private final int width;
  private final int height;
  private final TerminalGlyphs glyphs;
  private final byte[] ways;
  private final Line[] lines;
  private final @Nullable String[] texts;
  private final TerminalInk[] inks;

  TerminalCanvas(int width, int height, TerminalGlyphs glyphs) {
    this.width = width;
    this.height = height;
    this.glyphs = glyphs;
    this.ways = new byte[width * height];
    this.lines = new Line[width * height];
    this.texts = new String[width * height];
    this.inks = new TerminalInk[width * height];
    Arrays.fill(inks, TerminalInk.PLAIN);
    Arrays.fill(lines, Line.LIGHT);
  }

  /** Draws a level or upright line, both ends included; it joins what is there. */
  void line(int fromX, int fromY, int toX, int toY, Line line, TerminalInk ink) {
    int stepX = Integer.signum(toX - fromX);
    int stepY = Integer.signum(toY - fromY);
    int x = fromX;
    int y = fromY;
    while (x != toX || y != toY) {
      join(x, y, way(stepX, stepY), line, ink);
      x += stepX;
      y += stepX == 0 ? stepY : 0;
      join(x, y, way(-stepX, -stepY), line, ink);
      if (x == toX && stepX != 0) {
        stepX = 0;
        stepY = Integer.signum(toY - y);
      }
    }
  }

  /** Draws a box with nothing in it; what was below it is gone. */
  void box(int x, int y, int boxWidth, int boxHeight, Line line, TerminalInk ink) {
    for (int row = y; row < y + boxHeight; row++) {
      for (int column = x; column < x + boxWidth; column++) {
        clear(column, row);
      }
    }
    int right = x + boxWidth - 1;
    int bottom = y + boxHeight - 1;
    line(x, y, right, y, line, ink);
    line(right, y, right, bottom, line, ink);
    line(x, y, x, bottom, line, ink);
    line(x, bottom, right, bottom, line, ink);
  }

  /** The head of an arrow that goes that way. */
  void arrow(int x, int y, int stepX, int stepY, TerminalInk ink) {
    text(x, y, String.valueOf(glyphs.arrow(way(stepX, stepY))), ink);
  }

  /** Writes text; a character put on another goes into its cell, a wide one takes two. */
  void text(int x, int y, String text, TerminalInk ink) {
    int column = x;
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      int cells = Columns.of(codePoint);
      String character = Character.toString(codePoint);
      if (cells == 0) {
        if (last >= 0 && isInside(last, y)) {
          texts[y * width + last] += character;
        }
        continue;
      }
      put(column, y, character, ink);
      if (cells == 2) {
        put(column + 1, y, "", ink);
      }
      last = column;
      column += cells;
    }
  }

  private void put(int x, int y, String character, TerminalInk ink) {
    if (isInside(x, y)) {
      texts[y * width + x] = character;
      inks[y * width + x] = ink;
    }
  }

  private void clear(int x, int y) {
    if (isInside(x, y)) {
      ways[y * width + x] = 0;
      texts[y * width + x] = null;
      inks[y * width + x] = TerminalInk.PLAIN;
    }
  }

  private void join(int x, int y, int way, Line line, TerminalInk ink) {
    if (isInside(x, y) && way != 0) {
      ways[y * width + x] |= (byte) way;
      lines[y * width + x] = line;
      inks[y * width + x] = ink;
    }
  }

  private static int way(int stepX, int stepY) {
    return stepX > 0 ? RIGHT : stepX < 0 ? LEFT : stepY > 0 ? DOWN : stepY < 0 ? UP : 0;
  }

  private boolean isInside(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  /** The lines, blanks at their ends left out, each with a line break. */
  String draw(boolean color) {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y < height; y++) {
      row(y, color, out);
    }
    return out.toString();
  }

  private void row(int y, boolean color, StringBuilder out) {
    int end = width;
    while (end > 0 && isBlank(y * width + end - 1)) {
      end--;
    }
    TerminalInk ink = TerminalInk.PLAIN;
    for (int at = y * width; at < y * width + end; at++) {
      String text = texts[at];
      String shown = text == null ? String.valueOf(glyphs.line(ways[at], lines[at])) : text;
      if (color && inks[at] != ink && !shown.equals(" ")) {
        ink = inks[at];
        TerminalStyle.start(ink, out);
      }
      out.append(shown);
    }
    if (ink != TerminalInk.PLAIN) {
      TerminalStyle.start(TerminalInk.PLAIN, out);
    }
    out.append('\n');
  }

  private boolean isBlank(int at) {
    String text = texts[at];
    return text == null ? ways[at] == 0 : text.equals(" ");
  }
}
