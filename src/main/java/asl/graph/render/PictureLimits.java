package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Node;
import asl.graph.StateGraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How large a graph is laid out. The time that a layout takes grows with the square of what stands
 * together in one box, or faster; it is counted and not timed, so that the answer is the same on
 * every machine.
 */
final class PictureLimits {
  /** How many states and edges may stand together in one box if there is no other. */
  private static final long TOGETHER = 3_200;

  private long work;
  private long states;
  private long edges;

  private PictureLimits() {}

  /** Why a graph is too large to be laid out, as a sentence; null if it is not. */
  static @Nullable String excess(StateGraph graph) {
    PictureLimits limits = new PictureLimits();
    limits.count(graph.root());
    if (limits.work <= TOGETHER * TOGETHER) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "the picture would have %,d boxes and %,d edges, more than can be laid out in seconds;"
            + " --format terminal lists the states, --format mermaid or dot leaves the layout to"
            + " another program",
        limits.states,
        limits.edges);
  }

  /** Counts a cluster and what is inside. */
  private void count(Cluster cluster) {
    long together = (long) cluster.nodes().size() + cluster.edges().size();
    states += cluster.nodes().size();
    edges += cluster.edges().size();
    work += together * together;
    for (Node node : cluster.nodes()) {
      long frames =
          node.clusters().stream().filter(inner -> inner.kind() == ClusterKind.BRANCH).count();
      work += frames * frames;
      for (Cluster inner : node.clusters()) {
        count(inner);
      }
    }
  }
}
