package asl.graph.render;

import asl.graph.Edge;
import asl.graph.EdgeLabel;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.Retry;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of nodes and edges that all formats share. */
final class NodeText {
  private NodeText() {}

  /** The line below the name: what the state is and does. */
  static String subtitle(Node node) {
    String detail = node.detail();
    if (detail == null) {
      return node.kind().label();
    }
    boolean speaksForItself = node.kind() == NodeKind.TASK || node.kind() == NodeKind.MISSING;
    return SafeText.label(speaksForItself ? detail : node.kind().label() + " · " + detail);
  }

  /** The mark of a state that retries; null if it does not. */
  static @Nullable String retryMark(Node node) {
    return node.retries().isEmpty() ? null : "↻ " + node.maxAttempts() + '×';
  }

  /** Everything there is to say, one thing a line: for tooltips and for those who do not see. */
  static List<String> description(Node node, Overlay overlay) {
    List<String> lines = new ArrayList<>();
    if (!node.kind().isState() && node.kind() != NodeKind.MISSING) {
      lines.add(node.kind().label());
      return lines;
    }
    lines.add(node.kind().label() + " state " + name(node));
    if (node.detail() != null) {
      lines.add(SafeText.label(node.detail()));
    }
    if (node.comment() != null) {
      lines.add(SafeText.label(node.comment()));
    }
    for (Retry retry : node.retries()) {
      lines.add("Retries: " + SafeText.label(retry.text()));
    }
    lines.addAll(overlay.description(node));
    return lines;
  }

  static String name(Node node) {
    return SafeText.label(node.name());
  }

  /** An edge's reasons, one a line, each cut to so many characters. */
  static List<String> reasons(Edge edge, int limit) {
    List<String> lines = new ArrayList<>();
    for (EdgeLabel label : edge.labels()) {
      lines.add(label.text().isBlank() ? "?" : SafeText.label(label.text(), limit));
    }
    return lines;
  }
}
