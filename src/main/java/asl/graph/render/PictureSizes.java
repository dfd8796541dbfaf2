package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.layout.Box;
import asl.graph.layout.Link;
import asl.graph.layout.Spacing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The room that the drawing for SVG and PNG needs, in CSS pixels. */
final class PictureSizes implements Sizes {
  private static final double MARGIN = 20;

  private final Overlay overlay;
  private final Map<String, NodeFace> faces = new HashMap<>();

  PictureSizes(Overlay overlay) {
    this.overlay = overlay;
  }

  /** The texts of a node that has been measured. */
  NodeFace face(Node node) {
    return faces.computeIfAbsent(node.id(), id -> new NodeFace(node, overlay, List.of()));
  }

  @Override
  public Spacing spacing() {
    return new Spacing(28, 30, 14, 16);
  }

  @Override
  public Box root() {
    Box root = new Box(120, 60, Box.Rank.ANY);
    root.setInsets(new Box.Insets(MARGIN, MARGIN, MARGIN, MARGIN));
    return root;
  }

  @Override
  public Box node(Node node, List<Edge> jumps, Box.Rank rank) {
    NodeFace face = new NodeFace(node, overlay, JumpText.lines(jumps, overlay));
    faces.put(node.id(), face);
    Box box = new Box(face.width(), face.height(), rank);
    double top = face.height() + 6;
    box.setInsets(
        node.kind() == NodeKind.MAP
            ? new Box.Insets(top + 6, 16, 18, 16)
            : new Box.Insets(top, 14, 14, 14));
    return box;
  }

  @Override
  public Box frame(Cluster cluster) {
    Box frame = new Box(90, 40, Box.Rank.FIRST);
    frame.setInsets(new Box.Insets(32, 14, 14, 14));
    return frame;
  }

  @Override
  public Link link(Edge edge, Box from, Box to) {
    EdgeFace face = new EdgeFace(edge, overlay);
    return new Link(from, to, face.width(), face.height());
  }
}
