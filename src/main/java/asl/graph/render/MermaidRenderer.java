package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Mermaid flowchart as GitHub shows it. */
final class MermaidRenderer implements TextRenderer {
  /** Mermaid draws labels as wide as they are; longer ones are cut. */
  private static final int LABEL_LIMIT = 80;

  private static final int TOOLTIP_LIMIT = 300;
  private static final int ACCESSIBLE_LIMIT = 200;

  @Override
  public String text(StateGraph graph, RenderOptions options) {
    return new Drawing(new Overlay(options.path())).draw(graph, options.title());
  }

  @Override
  public @Nullable String doubt(StateGraph graph, String text) {
    return MermaidLimits.excess(graph, text);
  }

  /** One picture in the making. */
  private static final class Drawing {
    private final StringBuilder out = new StringBuilder();
    private final Overlay overlay;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> notTaken = new ArrayList<>();
    private final Map<String, List<String>> styles = new LinkedHashMap<>();
    private int edges;

    Drawing(Overlay overlay) {
      this.overlay = overlay;
    }

    String draw(StateGraph graph, String title) {
      out.append("flowchart TB\n");
      if (!title.isEmpty()) {
        String shown = MermaidText.plain(SafeText.label(title, ACCESSIBLE_LIMIT));
        out.append("  accTitle: ").append(shown).append('\n');
      }
      if (graph.comment() != null) {
        String description = MermaidText.plain(SafeText.label(graph.comment(), ACCESSIBLE_LIMIT));
        out.append("  accDescr: ").append(description).append('\n');
      }
      cluster(graph.root(), "  ");
      // Classes of subgraphs are lost if an edge comes behind them.
      styles.forEach(
          (style, ids) ->
              out.append("  class ")
                  .append(String.join(",", ids))
                  .append(' ')
                  .append(style)
                  .append('\n'));
      MermaidStyle.append(out, overlay.isPresent());
      linkStyle(taken, "stroke:#1a7f37,stroke-width:3px");
      linkStyle(notTaken, "stroke:#afb8c1");
      return out.toString();
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
      if (!node.isCompound()) {
        out.append(indent).append(node.id()).append(open(node.kind())).append('"');
        out.append(label(node, "<br/>"));
        out.append('"').append(close(node.kind())).append(":::").append(style(node)).append('\n');
        tooltip(node, indent);
        return;
      }
      // Mermaid keeps room for one line above what is inside.
      subgraph(node.id(), label(node, " · "), style(node), indent);
      for (Cluster inside : node.clusters()) {
        inside(inside, indent + "  ");
      }
      out.append(indent).append("end\n");
    }

    private void subgraph(String id, String label, String style, String indent) {
      out.append(indent).append("subgraph ").append(id).append(" [\"").append(label);
      out.append("\"]\n");
      styles.computeIfAbsent(style, key -> new ArrayList<>()).add(id);
    }

    /**
     * Mermaid has tooltips only for what can be clicked, and none for subgraphs. Where it lets
     * functions be called at all, a click calls one that does nothing; GitHub does not.
     */
    private void tooltip(Node node, String indent) {
      String comment = node.comment();
      if (comment != null && !comment.isBlank()) {
        out.append(indent).append("click ").append(node.id()).append(" call String() \"");
        out.append(MermaidText.plain(SafeText.label(comment, TOOLTIP_LIMIT))).append("\"\n");
      }
    }

    private void inside(Cluster cluster, String indent) {
      if (cluster.kind() != ClusterKind.BRANCH) {
        cluster(cluster, indent);
        return;
      }
      subgraph(cluster.id(), cluster.name(), "branch", indent);
      cluster(cluster, indent + "  ");
      out.append(indent).append("end\n");
    }

    private String label(Node node, String separator) {
      List<String> lines = new ArrayList<>();
      lines.add(NodeText.name(node));
      if (node.kind().isState() || node.kind() == NodeKind.MISSING) {
        lines.add(SafeText.label(NodeText.subtitle(node), LABEL_LIMIT));
        add(NodeText.retryMark(node), lines);
        add(overlay.measure(node), lines);
        String error = overlay.error(node);
        add(error == null ? null : SafeText.label(error, LABEL_LIMIT), lines);
      }
      return lines.stream().map(MermaidText::escape).collect(Collectors.joining(separator));
    }

    private static void add(@Nullable String line, List<String> lines) {
      if (line != null) {
        lines.add(line);
      }
    }

    private String style(Node node) {
      Standing standing = overlay.standing(node);
      boolean own = standing == Standing.PLAIN || standing == Standing.SUCCEEDED;
      return own || node.kind() == NodeKind.MISSING
          ? node.kind().label().toLowerCase(Locale.ROOT) + "State"
          : standing.label();
    }

    private static String open(NodeKind kind) {
      return switch (kind) {
        case START, END -> "([";
        case CHOICE -> "{{";
        default -> "[";
      };
    }

    private static String close(NodeKind kind) {
      return switch (kind) {
        case START, END -> "])";
        case CHOICE -> "}}";
        default -> "]";
      };
    }

    private void edge(Edge edge, String indent) {
      long count = overlay.count(edge);
      List<String> lines = NodeText.reasons(edge, LABEL_LIMIT);
      if (count > 0) {
        lines.add(count + "×");
      }
      out.append(indent).append(edge.from().id()).append(edge.caught() ? " -.->" : " -->");
      if (!lines.isEmpty()) {
        String separator = "|\"";
        for (String line : lines) {
          out.append(separator).append(MermaidText.escape(line));
          separator = "<br/>";
        }
        out.append("\"|");
      }
      out.append(' ').append(edge.to().id()).append('\n');
      if (overlay.isPresent()) {
        (count > 0 ? taken : notTaken).add(edges);
      }
      edges++;
    }

    private void linkStyle(List<Integer> links, String style) {
      String separator = "  linkStyle ";
      for (int link : links) {
        out.append(separator).append(link);
        separator = ",";
      }
      if (!links.isEmpty()) {
        out.append(' ').append(style).append('\n');
      }
    }
  }
}
