package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.EdgeKind;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import asl.text.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states as an indented list with where each leads, for any width. */
final class TerminalListing {
  private static final int NARROWEST = 12;
  private static final int MOST_LINES = 4;

  private final Overlay overlay;
  private final TerminalGlyphs glyphs;
  private final int width;
  private final boolean color;
  private final StringBuilder out = new StringBuilder();

  TerminalListing(Overlay overlay, TerminalGlyphs glyphs, int width, boolean color) {
    this.overlay = overlay;
    this.glyphs = glyphs;
    this.width = width;
    this.color = color;
  }

  String draw(StateGraph graph) {
    cluster(graph.root(), "");
    return out.toString();
  }

  /** A remark below the list. */
  String note(String text) {
    StringBuilder note = new StringBuilder("\n");
    for (String line : glyphs.lines(text, Math.max(width, NARROWEST), 20)) {
      note.append(line).append('\n');
    }
    return note.toString();
  }

  private void cluster(Cluster cluster, String indent) {
    Map<String, List<Edge>> outgoing = new HashMap<>();
    for (Edge edge : cluster.edges()) {
      outgoing.computeIfAbsent(edge.from().id(), id -> new ArrayList<>()).add(edge);
    }
    for (Node node : cluster.nodes()) {
      if (node.kind() != NodeKind.END && node.kind() != NodeKind.MISSING) {
        node(node, outgoing.getOrDefault(node.id(), List.of()), indent);
      }
    }
  }

  private void node(Node node, List<Edge> edges, String indent) {
    Standing standing = overlay.standing(node);
    boolean start = node.start() || node.kind() == NodeKind.START;
    List<String> parts = new ArrayList<>();
    parts.add(node.name().isBlank() ? "?" : NodeText.name(node));
    if (node.kind().isState()) {
      parts.add(NodeText.subtitle(node));
    }
    add(parts, NodeText.retryMark(node));
    add(parts, overlay.measure(node));
    add(parts, overlay.error(node));
    String mark = indent + (start ? glyphs.start() : ' ') + ' ';
    TerminalInk ink = TerminalInk.of(node.kind(), standing);
    line(mark, indent + "    ", String.join("  ", parts), ink);
    edges.forEach(edge -> edge(edge, indent + "    "));
    for (Cluster inside : node.clusters()) {
      if (inside.kind() == ClusterKind.BRANCH) {
        String inner = indent + "    ";
        line(inner, inner, inside.name(), TerminalInk.BRIGHT_BLACK);
      }
      cluster(inside, indent + "    " + glyphs.line(3, TerminalGlyphs.Line.LIGHT) + ' ');
    }
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null) {
      parts.add(part);
    }
  }

  private void edge(Edge edge, String indent) {
    long count = overlay.count(edge);
    boolean missing = edge.to().kind() == NodeKind.MISSING;
    List<String> reasons = NodeText.reasons(edge, 200);
    StringBuilder text = new StringBuilder(edge.caught() ? "on " : "");
    text.append(String.join(" or ", reasons)).append(reasons.isEmpty() ? "" : " ");
    text.append("→ ").append(NodeText.name(edge.to()));
    text.append(missing ? " (no such state)" : "");
    text.append(count > 0 ? "  " + count + "×" : "");
    boolean bad = missing || (edge.caught() && !overlay.isPresent());
    boolean faint = (overlay.isPresent() && count == 0) || edge.kind() == EdgeKind.END;
    TerminalInk plain = faint ? TerminalInk.BRIGHT_BLACK : TerminalInk.PLAIN;
    line(
        indent,
        indent + "  ",
        text.toString(),
        count > 0 ? TerminalInk.GREEN : bad ? TerminalInk.RED : plain);
  }

  /** A text of up to four lines: what stands before the first of them, and before the others. */
  private void line(String first, String others, String text, TerminalInk ink) {
    int room = Math.max(NARROWEST, width - Columns.of(others));
    String before = first;
    for (String line : glyphs.lines(text, room, MOST_LINES)) {
      out.append(before);
      if (color) {
        TerminalStyle.start(ink, out);
      }
      out.append(line);
      if (color) {
        TerminalStyle.start(TerminalInk.PLAIN, out);
      }
      out.append('\n');
      before = others;
    }
  }
}
