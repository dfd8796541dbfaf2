package asl.trace.render;

import asl.trace.render.Palette.Tone;

/** Writes the lines of a tree, with its branches on the left. */
final class TreeLines {
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
    int left = layout.columns() - DisplayText.width(stem + sign + name) - 3;
    String tail = rest.isEmpty() ? "" : "  " + cut(rest, left);
    output.line(
        palette.paint(Tone.FAINT, stem)
            + palette.paint(tone, sign)
            + " "
            + palette.paint(Tone.NAME, cut(name, layout.columns() - stem.length() - 2))
            + tail);
  }

  /** A line below a node. */
  void below(String stem, String label, Tone tone, String text) {
    Palette palette = layout.palette();
    String head = stem + label;
    output.line(
        palette.paint(Tone.FAINT, stem)
            + palette.paint(Tone.FAINT, label)
            + palette.paint(tone, cut(text, layout.columns() - DisplayText.width(head))));
  }

  private String cut(String text, int left) {
    return full ? text : layout.cut(text, left);
  }
}
