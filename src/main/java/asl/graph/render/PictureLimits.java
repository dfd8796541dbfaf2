package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.StateGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a graph is laid out. What a layout takes is estimated from what was measured and not
 * timed, so that the answer is the same on every machine: it grows with the square of the states
 * and edges of one box, and with the third power of what stands side by side.
 */
final class PictureLimits {
  /** What a layout may take, in microseconds of a common processor. */
  private static final long MICROSECONDS = 8_000_000;

  /** How many pairs of states or edges of one box take a microsecond. */
  private static final long PAIRS = 19;

  /** How many triples of states in one row take a microsecond. */
  private static final long TRIPLES_OF_STATES = 700;

  /** How many triples of states that nothing leads to take a microsecond. */
  private static final long TRIPLES_OF_FIRSTS = 50;

  /** How many triples of branches of one state take a microsecond. */
  private static final long TRIPLES_OF_BRANCHES = 2_500;

  private long work;
  private long states;
  private long edges;

  private PictureLimits() {}

  /** Why a graph is too large to be laid out, as a sentence; null if it is not. */
  static @Nullable String excess(StateGraph graph) {
    PictureLimits limits = new PictureLimits();
    limits.count(graph.root());
    if (limits.work <= MICROSECONDS) {
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
    work += together * together / PAIRS + rows(cluster);
    for (Node node : cluster.nodes()) {
      long frames =
          node.clusters().stream().filter(inner -> inner.kind() == ClusterKind.BRANCH).count();
      work += cube(frames) / TRIPLES_OF_BRANCHES;
      for (Cluster inner : node.clusters()) {
        count(inner);
      }
    }
  }

  /** What the rows of a cluster take, and what stands apart because nothing leads to it. */
  private static long rows(Cluster cluster) {
    Map<String, List<Node>> next = new HashMap<>();
    for (Edge edge : cluster.edges()) {
      next.computeIfAbsent(edge.from().id(), id -> new ArrayList<>()).add(edge.to());
    }
    Map<Integer, Long> widths = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    Deque<Node> ahead = new ArrayDeque<>();
    long firsts = 0;
    for (Node first : cluster.nodes()) {
      if (rows.putIfAbsent(first.id(), 0) == null) {
        firsts++;
        ahead.add(first);
      }
      while (!ahead.isEmpty()) {
        Node node = ahead.remove();
        int row = rows.getOrDefault(node.id(), 0);
        widths.merge(row, 1L, Long::sum);
        for (Node follower : next.getOrDefault(node.id(), List.of())) {
          if (rows.putIfAbsent(follower.id(), row + 1) == null) {
            ahead.add(follower);
          }
        }
      }
    }
    long triples = widths.values().stream().mapToLong(PictureLimits::cube).sum();
    return triples / TRIPLES_OF_STATES + cube(firsts) / TRIPLES_OF_FIRSTS;
  }

  private static long cube(long number) {
    return number * number * number;
  }
}
