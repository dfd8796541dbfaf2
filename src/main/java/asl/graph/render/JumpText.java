package asl.graph.render;

import asl.graph.Edge;
import java.util.ArrayList;
import java.util.List;

/** Edges told in words at the state that they start at. */
final class JumpText {
  private JumpText() {}

  /** One line an edge. */
  static List<String> lines(List<Edge> jumps, Overlay overlay) {
    List<String> lines = new ArrayList<>();
    for (Edge edge : jumps) {
      List<String> reasons = NodeText.reasons(edge, 60);
      String why = reasons.isEmpty() ? "" : String.join(" or ", reasons) + " ";
      long count = overlay.count(edge);
      lines.add(why + "→ " + NodeText.name(edge.to()) + (count > 0 ? " (" + count + "×)" : ""));
    }
    return lines;
  }
}
