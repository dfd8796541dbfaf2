package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.EdgeKind;
import asl.graph.Node;
import asl.graph.StateGraph;
import asl.text.SafeText;
import java.util.List;

/** A graph in sentences, for those who do not see its picture. */
final class PictureDescription {
  private PictureDescription() {}

  static String of(StateGraph graph, Overlay overlay) {
    StringBuilder text = new StringBuilder();
    if (graph.comment() != null) {
      text.append(SafeText.label(graph.comment())).append('\n');
    }
    if (overlay.status() != null) {
      text.append("Execution ").append(SafeText.label(overlay.status())).append(".\n");
    }
    append(text, graph.root(), "");
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, Cluster cluster, String indent) {
    for (Edge edge : cluster.edges()) {
      if (edge.kind() == EdgeKind.START) {
        text.append(indent).append("Starts at ").append(NodeText.name(edge.to())).append(".\n");
      }
    }
    for (Node node : cluster.nodes()) {
      if (!node.kind().isState()) {
        continue;
      }
      text.append(indent).append(NodeText.name(node)).append(" (");
      text.append(NodeText.subtitle(node)).append(')');
      String separator = ": ";
      for (Edge edge : cluster.edges()) {
        if (edge.from().equals(node)) {
          text.append(separator).append(way(edge));
          separator = "; ";
        }
      }
      text.append(".\n");
      for (Cluster inside : node.clusters()) {
        text.append(indent).append("  ").append(inside.name()).append(":\n");
        append(text, inside, indent + "    ");
      }
    }
  }

  private static String way(Edge edge) {
    String to = edge.kind() == EdgeKind.END ? "ends" : "to " + NodeText.name(edge.to());
    List<String> reasons = NodeText.reasons(edge, 200);
    if (reasons.isEmpty()) {
      return to;
    }
    return (edge.caught() ? "on " : "if ") + String.join(" or ", reasons) + " " + to;
  }
}
