package asl.graph.render;

import asl.graph.Edge;
import asl.graph.EdgeLabel;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.text.Columns;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a terminal picture, broken into lines. */
final class TerminalFace {
  private static final int WIDEST_NODE = 34;
  private static final int WIDEST_LABEL = 28;

  /**
   * A line of text.
   *
   * @param text the text
   * @param ink its colour
   */
  record Row(String text, TerminalInk ink) {}

  private final Overlay overlay;
  private final TerminalGlyphs glyphs;

  TerminalFace(Overlay overlay, TerminalGlyphs glyphs) {
    this.overlay = overlay;
    this.glyphs = glyphs;
  }

  /** A node's lines, from the top. */
  List<Row> node(Node node, List<Edge> jumps) {
    List<Row> rows = new ArrayList<>();
    boolean faint = overlay.standing(node) == Standing.UNREACHED;
    boolean missing = node.kind() == NodeKind.MISSING;
    TerminalInk strong =
        missing ? TerminalInk.RED : faint ? TerminalInk.BRIGHT_BLACK : TerminalInk.BOLD;
    add(rows, NodeText.name(node), 3, strong);
    if (!node.kind().isState() && !missing) {
      return rows;
    }
    String retry = NodeText.retryMark(node);
    String detail = NodeText.subtitle(node) + (retry == null ? "" : " " + retry);
    TerminalInk plain = faint ? TerminalInk.BRIGHT_BLACK : TerminalInk.PLAIN;
    add(rows, detail, 2, plain);
    for (String jump : JumpText.lines(jumps, overlay)) {
      add(rows, jump, 1, TerminalInk.BLUE);
    }
    String measure = overlay.measure(node);
    if (measure != null) {
      add(rows, measure, 1, heat(overlay.heat(node)));
    }
    String error = overlay.error(node);
    if (error != null) {
      add(rows, error, 2, TerminalInk.BOLD_RED);
    }
    return rows;
  }

  private static TerminalInk heat(int heat) {
    return heat >= 3 ? TerminalInk.RED : heat >= 1 ? TerminalInk.YELLOW : TerminalInk.PLAIN;
  }

  private void add(List<Row> rows, String text, int most, TerminalInk ink) {
    for (String line : glyphs.lines(text, WIDEST_NODE, most)) {
      rows.add(new Row(line, ink));
    }
  }

  /** An edge's lines, from the top; empty where it has no label. */
  List<Row> edge(Edge edge) {
    List<Row> rows = new ArrayList<>();
    TerminalInk ink = edge.caught() ? TerminalInk.RED : TerminalInk.PLAIN;
    for (EdgeLabel label : edge.labels()) {
      String text = label.text().isBlank() ? "?" : SafeText.label(label.text());
      for (String line : glyphs.lines(rows.isEmpty() ? text : "or " + text, WIDEST_LABEL, 3)) {
        rows.add(new Row(line, ink));
      }
    }
    String count = count(edge);
    if (count != null) {
      rows.add(new Row(count, TerminalInk.BOLD_GREEN));
    }
    return rows;
  }

  private @Nullable String count(Edge edge) {
    long count = overlay.count(edge);
    return count > 0 ? glyphs.text(count + "×") : null;
  }

  /** The cells of the widest line. */
  static int width(List<Row> rows) {
    int widest = 0;
    for (Row row : rows) {
      widest = Math.max(widest, Columns.of(row.text()));
    }
    return widest;
  }
}
