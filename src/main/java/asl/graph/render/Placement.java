package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import asl.graph.layout.Box;
import asl.graph.layout.LayeredLayout;
import asl.graph.layout.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where everything in a picture stands. */
final class Placement {
  private final Sizes sizes;
  private final Box root;
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();

  private Placement(Sizes sizes) {
    this.sizes = sizes;
    this.root = sizes.root();
  }

  static Placement of(StateGraph graph, Sizes sizes) {
    Placement placement = new Placement(sizes);
    placement.fill(placement.root, graph.root());
    LayeredLayout.place(placement.root, sizes.spacing());
    return placement;
  }

  /** The whole picture. */
  Box root() {
    return root;
  }

  Box box(Node node) {
    return box(node.id());
  }

  /** A branch's box. */
  Box frame(Cluster cluster) {
    return box(cluster.id());
  }

  /** An edge's way; null if it is told and not drawn. */
  @Nullable Link link(Edge edge) {
    return links.get(edge.id());
  }

  private Box box(String id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("Nothing was placed for " + id);
    }
    return box;
  }

  private void fill(Box box, Cluster cluster) {
    Set<String> jumps = Jumps.of(cluster);
    for (Node node : cluster.nodes()) {
      List<Edge> told =
          cluster.edges().stream()
              .filter(edge -> jumps.contains(edge.id()) && edge.from().id().equals(node.id()))
              .toList();
      Box inner = sizes.node(node, told, rank(node, cluster));
      boxes.put(node.id(), inner);
      box.add(inner);
      fillNode(inner, node);
    }
    for (Edge edge : cluster.edges()) {
      if (!jumps.contains(edge.id())) {
        Link link = sizes.link(edge, box(edge.from()), box(edge.to()));
        links.put(edge.id(), link);
        box.add(link);
      }
    }
  }

  private void fillNode(Box box, Node node) {
    for (Cluster cluster : node.clusters()) {
      if (cluster.kind() == ClusterKind.BRANCH) {
        Box frame = sizes.frame(cluster);
        boxes.put(cluster.id(), frame);
        box.add(frame);
        fill(frame, cluster);
      } else {
        fill(box, cluster);
      }
    }
  }

  private static Box.Rank rank(Node node, Cluster cluster) {
    boolean outermost = cluster.kind() == ClusterKind.MACHINE;
    boolean first = outermost ? node.kind() == NodeKind.START : node.start();
    return first ? Box.Rank.FIRST : node.kind() == NodeKind.END ? Box.Rank.LAST : Box.Rank.ANY;
  }
}
