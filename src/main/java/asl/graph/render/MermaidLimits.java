package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Node;
import asl.graph.StateGraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much Mermaid draws where nobody has set it higher, as on GitHub: its options {@code maxEdges}
 * and {@code maxTextSize}, which a diagram cannot set for itself.
 */
final class MermaidLimits {
  private static final int EDGES = 500;
  private static final int CHARACTERS = 50_000;

  private MermaidLimits() {}

  /**
   * What is too much about a picture, as a sentence; null if nothing is.
   *
   * @param text the graph as Mermaid has it
   */
  static @Nullable String excess(StateGraph graph, String text) {
    int edges = edges(graph.root());
    if (edges > EDGES) {
      return sentence(edges, "edges", EDGES);
    }
    return text.length() <= CHARACTERS ? null : sentence(text.length(), "characters", CHARACTERS);
  }

  private static String sentence(int count, String what, int most) {
    return String.format(
        Locale.ROOT,
        "the picture has %,d %s; GitHub's Mermaid draws %,d; SVG draws more",
        count,
        what,
        most);
  }

  private static int edges(Cluster cluster) {
    int edges = cluster.edges().size();
    for (Node node : cluster.nodes()) {
      for (Cluster inside : node.clusters()) {
        edges += edges(inside);
      }
    }
    return edges;
  }
}
