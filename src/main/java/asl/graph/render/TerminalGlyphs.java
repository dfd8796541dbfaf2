package asl.graph.render;

import asl.graph.drawing.Paragraph;
import asl.text.Columns;
import java.util.List;

/** The characters that a terminal picture is made of: box drawing, or ASCII where that is all. */
enum TerminalGlyphs {
  UNICODE(" ╵╷│╴╯╮┤╶╰╭├─┴┬┼", " ╵╷┊╴╯╮┤╶╰╭├┄┴┬┼", " ╹╻┃╸┛┓┫╺┗┏┣━┻┳╋", "▲▼◀▶", "●◉"),
  ASCII(" '.|-'.+-'.+-+++", " '.:-'.+-'.+-+++", " '.#='.#='.#=###", "^v<>", "*@");

  private final String light;
  private final String dashed;
  private final String heavy;
  private final String arrows;
  private final String marks;

  TerminalGlyphs(String light, String dashed, String heavy, String arrows, String marks) {
    this.light = light;
    this.dashed = dashed;
    this.heavy = heavy;
    this.arrows = arrows;
    this.marks = marks;
  }

  /** How a line is drawn. */
  enum Line {
    LIGHT,
    DASHED,
    HEAVY
  }

  /**
   * The character of a line.
   *
   * @param ways where it goes from the middle: 1 up, 2 down, 4 left, 8 right, added up
   */
  char line(int ways, Line line) {
    return switch (line) {
      case LIGHT -> light.charAt(ways);
      case DASHED -> dashed.charAt(ways);
      case HEAVY -> heavy.charAt(ways);
    };
  }

  /** The arrow head that points one of the ways. */
  char arrow(int way) {
    return arrows.charAt(Integer.numberOfTrailingZeros(way));
  }

  /** The mark of a state that its cluster starts at. */
  char start() {
    return marks.charAt(0);
  }

  /** The mark of a state that its cluster ends with. */
  char end() {
    return marks.charAt(1);
  }

  /** A text as it can be shown. */
  String text(String text) {
    if (this == UNICODE) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(shown, codePoint));
    return shown.toString();
  }

  /** The text broken into at most so many lines of so many cells. */
  List<String> lines(String text, int cells, int most) {
    List<String> lines = Paragraph.lines(text(text), Columns::of, cells, most);
    return this == UNICODE ? lines : lines.stream().map(line -> line.replace('…', '~')).toList();
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (codePoint) {
      case '·' -> shown.append('-');
      case '×' -> shown.append('x');
      case '≤' -> shown.append("<=");
      case '≥' -> shown.append(">=");
      case '→' -> shown.append("->");
      case 'λ' -> shown.append("lambda");
      case '↻' -> shown.append("retry");
      case '…' -> shown.append("...");
      case '↵' -> shown.append("\\n");
      default -> shown.append(codePoint < 0x7F ? (char) codePoint : '?');
    }
  }
}
