package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Mermaid flowchart as GitHub shows it. */
final class MermaidRenderer implements TextRenderer {
  /** Mermaid draws labels as wide as they are; longer ones are cut. */
  private static final int LABEL_LIMIT = 80;

  @Override
  public String text(StateGraph graph, RenderOptions options) {
    return new Drawing(new Overlay(options.path())).draw(graph, options.title());
  }

  /** One picture in the making. */
  private static final class Drawing {
    private final StringBuilder out = new StringBuilder();
    private final Overlay overlay;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> notTaken = new ArrayList<>();
    private int edges;

    Drawing(Overlay overlay) {
      this.overlay = overlay;
    }

    String draw(StateGraph graph, String title) {
      out.append("flowchart TB\n");
      if (!title.isEmpty()) {
        out.append("  accTitle: ").append(accessible(title)).append('\n');
      }
      if (graph.comment() != null) {
        out.append("  accDescr: ").append(accessible(graph.comment())).append('\n');
      }
      cluster(graph.root(), "  ");
      MermaidStyle.append(out, overlay.isPresent());
      linkStyle(taken, "stroke:#1a7f37,stroke-width:3px");
      linkStyle(notTaken, "stroke:#afb8c1");
      return out.toString();
    }

    private static String accessible(String text) {
      return DisplayText.of(text, 200)
          .replace('#', ' ')
          .replace(';', ',')
          .replace('{', '(')
          .replace('}', ')')
          .replace('<', ' ')
          .replace("%%", "%");
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
        label(node);
        out.append('"').append(close(node.kind())).append(":::").append(style(node)).append('\n');
        return;
      }
      out.append(indent).append("subgraph ").append(node.id()).append(" [\"");
      label(node);
      out.append("\"]\n");
      for (Cluster inside : node.clusters()) {
        inside(inside, indent + "  ");
      }
      out.append(indent).append("end\n");
      out.append(indent).append("class ").append(node.id()).append(' ').append(style(node));
      out.append('\n');
    }

    private void inside(Cluster cluster, String indent) {
      if (cluster.kind() != ClusterKind.BRANCH) {
        cluster(cluster, indent);
        return;
      }
      out.append(indent).append("subgraph ").append(cluster.id()).append(" [\"");
      out.append(cluster.name()).append("\"]\n");
      cluster(cluster, indent + "  ");
      out.append(indent).append("end\n");
      out.append(indent).append("class ").append(cluster.id()).append(" branch\n");
    }

    private void label(Node node) {
      out.append(MermaidText.escape(NodeText.name(node)));
      if (!node.kind().isState() && node.kind() != NodeKind.MISSING) {
        return;
      }
      line(DisplayText.of(NodeText.subtitle(node), LABEL_LIMIT));
      String retry = NodeText.retryMark(node);
      if (retry != null) {
        line(retry);
      }
      String measure = overlay.measure(node);
      if (measure != null) {
        line(measure);
      }
      String error = overlay.error(node);
      if (error != null) {
        line(DisplayText.of(error, LABEL_LIMIT));
      }
    }

    private void line(String text) {
      out.append("<br/>").append(MermaidText.escape(text));
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
