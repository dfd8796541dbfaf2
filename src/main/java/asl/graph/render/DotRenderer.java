package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.EdgeLabel;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import asl.text.SafeText;
import java.util.List;

/**
 * A digraph for Graphviz. A state with states inside is a cluster; Graphviz ends edges at nodes
 * only, so it gets an invisible entry and exit, and its edges are cut off at its border.
 */
final class DotRenderer implements TextRenderer {
  private static final int LABEL_LIMIT = 80;

  @Override
  public String text(StateGraph graph, RenderOptions options) {
    return new Drawing(new Overlay(options.path())).draw(graph, options.title());
  }

  /** One picture in the making. */
  private static final class Drawing {
    private final StringBuilder out = new StringBuilder();
    private final Overlay overlay;

    Drawing(Overlay overlay) {
      this.overlay = overlay;
    }

    String draw(StateGraph graph, String title) {
      String name = title.isEmpty() ? "state machine" : title;
      out.append("digraph ").append(quote(SafeText.label(name))).append(" {\n");
      out.append("  graph [compound=true, rankdir=TB, fontname=\"Helvetica\", fontsize=11");
      if (graph.comment() != null) {
        out.append(", tooltip=").append(quote(SafeText.label(graph.comment())));
      }
      out.append("]\n");
      out.append("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\",");
      out.append(" fontname=\"Helvetica\", fontsize=11]\n");
      out.append("  edge [fontname=\"Helvetica\", fontsize=9, color=\"#57606a\"]\n");
      cluster(graph.root(), "  ");
      return out.append("}\n").toString();
    }

    private void cluster(Cluster cluster, String indent) {
      for (Node node : cluster.nodes()) {
        node(node, indent);
      }
      for (Edge edge : cluster.edges()) {
        edge(edge, indent);
      }
    }

    private void node(Node node, String indent) {
      if (node.isCompound()) {
        compound(node, indent);
        return;
      }
      DotStyle style = DotStyle.of(node.kind(), overlay.standing(node));
      out.append(indent).append(node.id()).append(" [label=");
      out.append(quoteLines(label(node)));
      out.append(", tooltip=").append(quoteLines(NodeText.description(node, overlay)));
      style.append(out);
      out.append("]\n");
    }

    private List<String> label(Node node) {
      return DotStyle.label(node, overlay, LABEL_LIMIT);
    }

    private void compound(Node node, String indent) {
      String inner = indent + "  ";
      out.append(indent).append("subgraph cluster_").append(node.id()).append(" {\n");
      out.append(inner).append("label=").append(quoteLines(label(node))).append('\n');
      out.append(inner).append("tooltip=");
      out.append(quoteLines(NodeText.description(node, overlay))).append('\n');
      out.append(inner).append("style=rounded\n");
      DotStyle style = DotStyle.of(node.kind(), overlay.standing(node));
      out.append(inner).append("color=\"").append(style.stroke()).append("\"\n");
      out.append(inner).append("penwidth=").append(style.width()).append('\n');
      anchor(node, "_in", inner);
      for (Cluster inside : node.clusters()) {
        inside(inside, inner);
      }
      anchor(node, "_out", inner);
      for (Cluster inside : node.clusters()) {
        hold(node, inside, inner);
      }
      out.append(indent).append("}\n");
    }

    private void anchor(Node node, String suffix, String indent) {
      out.append(indent).append(node.id()).append(suffix);
      out.append(" [shape=point, style=invis, width=0.01, label=\"\"]\n");
    }

    private void inside(Cluster cluster, String indent) {
      if (cluster.kind() != ClusterKind.BRANCH) {
        cluster(cluster, indent);
        return;
      }
      out.append(indent).append("subgraph cluster_").append(cluster.id()).append(" {\n");
      out.append(indent).append("  label=").append(quote(cluster.name())).append('\n');
      out.append(indent).append("  style=\"rounded,dashed\"\n");
      out.append(indent).append("  color=\"#8c959f\"\n");
      cluster(cluster, indent + "  ");
      out.append(indent).append("}\n");
    }

    /** Keeps the entry above and the exit below what is inside. */
    private void hold(Node node, Cluster inside, String indent) {
      for (Node inner : inside.nodes()) {
        if (inner.start()) {
          out.append(indent).append(node.id()).append("_in -> ").append(head(inner));
          out.append(" [style=invis]\n");
        }
        if (inner.end()) {
          out.append(indent).append(tail(inner)).append(" -> ").append(node.id());
          out.append("_out [style=invis]\n");
        }
      }
    }

    private static String head(Node node) {
      return node.isCompound() ? node.id() + "_in" : node.id();
    }

    private static String tail(Node node) {
      return node.isCompound() ? node.id() + "_out" : node.id();
    }

    private void edge(Edge edge, String indent) {
      long count = overlay.count(edge);
      List<String> lines = NodeText.reasons(edge, LABEL_LIMIT);
      if (count > 0) {
        lines.add(count + "×");
      }
      out.append(indent).append(tail(edge.from())).append(" -> ").append(head(edge.to()));
      out.append(" [id=").append(quote(edge.id()));
      if (!lines.isEmpty()) {
        out.append(", label=").append(quoteLines(lines));
        out.append(", tooltip=").append(quoteLines(tooltips(edge)));
      }
      if (edge.from().isCompound()) {
        out.append(", ltail=cluster_").append(edge.from().id());
      }
      if (edge.to().isCompound()) {
        out.append(", lhead=cluster_").append(edge.to().id());
      }
      if (edge.caught()) {
        out.append(", style=dashed, color=\"#cf222e\"");
      } else if (edge.to().kind() == NodeKind.MISSING) {
        out.append(", color=\"#cf222e\"");
      }
      if (overlay.isPresent()) {
        out.append(count > 0 ? ", penwidth=2.5, color=\"#1a7f37\"" : ", color=\"#d0d7de\"");
      }
      out.append("]\n");
    }

    private static List<String> tooltips(Edge edge) {
      return edge.labels().stream().map(Drawing::tooltip).toList();
    }

    private static String tooltip(EdgeLabel label) {
      String comment = label.comment() == null ? "" : " (" + label.comment() + ')';
      return SafeText.label(label.text() + comment);
    }

    private static String quoteLines(List<String> lines) {
      StringBuilder quoted = new StringBuilder("\"");
      for (int i = 0; i < lines.size(); i++) {
        quoted.append(i == 0 ? "" : "\\n").append(escape(lines.get(i)));
      }
      return quoted.append('"').toString();
    }

    private static String quote(String text) {
      return '"' + escape(text) + '"';
    }

    /** Graphviz also decodes HTML entities in plain labels, so the ampersand is one itself. */
    private static String escape(String text) {
      return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
  }
}
