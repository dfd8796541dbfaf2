package asl.graph.render;

import asl.graph.Node;
import asl.graph.NodeKind;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/**
 * How Graphviz draws a node.
 *
 * @param shape the shape's name
 * @param fill colour of the area
 * @param stroke colour of the border
 * @param text colour of the text
 * @param width of the border, in points
 */
record DotStyle(String shape, String fill, String stroke, String text, int width) {
  private static final String INK = "#1f2328";

  static DotStyle of(NodeKind kind, Standing standing) {
    DotStyle own =
        switch (kind) {
          case START, END -> new DotStyle("oval", "#57606a", "#57606a", "#ffffff", 1);
          case TASK -> new DotStyle("box", "#fff1e5", "#bc4c00", INK, 1);
          case PASS -> new DotStyle("box", "#f6f8fa", "#57606a", INK, 1);
          case CHOICE -> new DotStyle("hexagon", "#fbefff", "#8250df", INK, 1);
          case WAIT -> new DotStyle("box", "#ddf4ff", "#0969da", INK, 1);
          case SUCCEED -> new DotStyle("box", "#dafbe1", "#1a7f37", INK, 1);
          case FAIL -> new DotStyle("box", "#ffebe9", "#cf222e", INK, 1);
          case PARALLEL -> new DotStyle("box", "#ffffff", "#0969da", INK, 1);
          case MAP -> new DotStyle("box", "#ffffff", "#bf3989", INK, 1);
          case MISSING -> new DotStyle("box", "#ffebe9", "#cf222e", "#cf222e", 1);
        };
    return switch (standing) {
      case PLAIN -> own;
      case SUCCEEDED -> new DotStyle(own.shape, own.fill, "#1a7f37", own.text, 2);
      case UNREACHED -> new DotStyle(own.shape, "#f6f8fa", "#d0d7de", "#8c959f", 1);
      case CAUGHT -> new DotStyle(own.shape, "#fff8c5", "#9a6700", INK, 2);
      case FAILED -> new DotStyle(own.shape, "#ffebe9", "#cf222e", INK, 2);
      case ONGOING -> new DotStyle(own.shape, "#ddf4ff", "#0969da", INK, 2);
    };
  }

  /** A node's lines. */
  static List<String> label(Node node, Overlay overlay, int limit) {
    List<String> lines = new ArrayList<>();
    lines.add(NodeText.name(node));
    if (!node.kind().isState() && node.kind() != NodeKind.MISSING) {
      return lines;
    }
    lines.add(SafeText.label(NodeText.subtitle(node), limit));
    String retry = NodeText.retryMark(node);
    if (retry != null) {
      lines.add(retry);
    }
    String measure = overlay.measure(node);
    if (measure != null) {
      lines.add(measure);
    }
    String error = overlay.error(node);
    if (error != null) {
      lines.add(SafeText.label(error, limit));
    }
    return lines;
  }

  void append(StringBuilder out) {
    out.append(", shape=").append(shape);
    out.append(", fillcolor=\"").append(fill);
    out.append("\", color=\"").append(stroke);
    out.append("\", fontcolor=\"").append(text);
    out.append("\", penwidth=").append(width);
  }
}
