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
public final class MermaidLimits {
  private static final int EDGES = 500;
  private static final int CHARACTERS = 50_000;

  private MermaidLimits() {}

  /**
   * What is too much about a picture, as the end of a sentence; null if nothing is.
   *
   * @param text the graph as Mermaid has it
   */
  public static @Nullable String excess(StateGraph graph, String text) {
    int edges = edges(graph.root());
    if (edges > EDGES) {
      return String.format(Locale.ROOT, "%,d edges; GitHub's Mermaid draws %d", edges, EDGES);
    }
    return text.length() <= CHARACTERS
        ? null
        : String.format(
            Locale.ROOT, "%,d characters; GitHub's Mermaid draws %,d", text.length(), CHARACTERS);
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
