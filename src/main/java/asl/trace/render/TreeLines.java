package asl.trace.render;

import asl.text.Columns;
import asl.text.Palette;
import asl.text.Palette.Tone;

/** Writes the lines of a tree, with its branches on the left. */
final class TreeLines {
  /** So many columns behind a name are kept for the rest, however long the name is. */
  private static final int SHORTEST_REST = 16;

  private final TextLayout layout;
  private final boolean full;
  private final TraceOutput output;

  TreeLines(TextLayout layout, boolean full, TraceOutput output) {
    this.layout = layout;
    this.full = full;
    this.output = output;
  }

  /** A node: its sign and name, and what follows them. */
  void node(String stem, String sign, Tone tone, String name, String rest) {
    Palette palette = layout.palette();
    int columns = layout.columns() - Columns.of(stem + sign) - 1;
    int wanted = rest.isEmpty() ? 0 : Math.min(Columns.of(rest), SHORTEST_REST) + 2;
    String shown = cut(name, columns - wanted);
    String tail = rest.isEmpty() ? "" : "  " + cut(rest, columns - Columns.of(shown) - 2);
    output.line(
        palette.paint(Tone.FAINT, stem)
            + palette.paint(tone, sign)
            + " "
            + palette.paint(Tone.NAME, shown)
            + tail);
  }

  /** A line below a node. */
  void below(String stem, String label, Tone tone, String text) {
    Palette palette = layout.palette();
    String head = stem + label;
    output.line(
        palette.paint(Tone.FAINT, stem)
            + palette.paint(Tone.FAINT, label)
            + palette.paint(tone, cut(text, layout.columns() - Columns.of(head))));
  }

  private String cut(String text, int left) {
    return full ? text : layout.cut(text, left);
  }
}
