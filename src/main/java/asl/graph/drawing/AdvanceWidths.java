package asl.graph.drawing;

import asl.text.Columns;

/**
 * The advance widths of a common sans serif family (Arial, Helvetica, Liberation Sans share them),
 * in thousandths of the size. They stand here so that a drawing is the same on a machine that has
 * none of these fonts; other scripts are taken by class, rather too wide than too narrow.
 */
final class AdvanceWidths {
  private static final int[] REGULAR = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int[] BOLD = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
  };

  private AdvanceWidths() {}

  static int of(String text, boolean bold) {
    int sum = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      sum += of(text.codePointAt(i), bold);
    }
    return sum;
  }

  /** Whether the widths of all characters are the family's own. */
  static boolean knows(String text) {
    return text.codePoints()
        .allMatch(point -> (point >= ' ' && point <= '~') || sign(point, false) > 0);
  }

  /** The width of a sign that descriptions are made with; 0 for any other character. */
  private static int sign(int codePoint, boolean bold) {
    return switch (codePoint) {
      case 0xB7 -> 333;
      case 0xD7, 0x2264, 0x2265 -> 584;
      case 0x3BB -> bold ? 556 : 500;
      case 0x2026, 0x2192, 0x21B5, 0xFFFD -> 1000;
      default -> 0;
    };
  }

  private static int of(int codePoint, boolean bold) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return (bold ? BOLD : REGULAR)[codePoint - ' '];
    }
    int sign = sign(codePoint, bold);
    return sign > 0 ? sign : byClass(codePoint, bold);
  }

  private static int byClass(int codePoint, boolean bold) {
    int cells = Columns.of(codePoint);
    if (cells != 1) {
      return cells * 550;
    }
    boolean small = codePoint >= 0xDF && codePoint < 0x100;
    return (small ? 580 : 720) + (bold ? 40 : 0);
  }
}
