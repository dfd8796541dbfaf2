package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.EdgeKind;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import asl.graph.drawing.Drawing;
import asl.graph.drawing.Figure;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import asl.graph.layout.Box;
import asl.graph.layout.LayeredLayout;
import asl.graph.layout.Link;
import asl.graph.layout.Spacing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the drawing of a graph that SVG and PNG share. */
final class Picture {
  private static final Spacing SPACING = new Spacing(28, 30, 14, 16);
  private static final double MARGIN = 20;

  private final Overlay overlay;
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<String, Box> frames = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, NodeFace> faces = new HashMap<>();

  private Picture(Overlay overlay) {
    this.overlay = overlay;
  }

  static Drawing draw(StateGraph graph, RenderOptions options) {
    Overlay overlay = new Overlay(options.path());
    Picture picture = new Picture(overlay);
    Box root = new Box(120, 60, Box.Rank.ANY);
    root.setInsets(new Box.Insets(MARGIN, MARGIN, MARGIN, MARGIN));
    picture.fill(root, graph.root());
    LayeredLayout.place(root, SPACING);
    List<Figure> figures = new ArrayList<>();
    Outline page = Outline.rectangle(0, 0, root.width(), root.height(), 6);
    figures.add(Figure.Shape.filled(page, Ink.PAGE));
    picture.paint(graph.root(), 0, figures);
    String description = PictureDescription.of(graph, overlay);
    String title = options.title().isEmpty() ? "State machine" : options.title();
    return new Drawing(root.width(), root.height(), DisplayText.of(title), description, figures);
  }

  private void fill(Box box, Cluster cluster) {
    Set<String> jumps = Jumps.of(cluster);
    List<Edge> told = cluster.edges().stream().filter(edge -> jumps.contains(edge.id())).toList();
    for (Node node : cluster.nodes()) {
      Box inner = box(node, cluster.kind() == ClusterKind.MACHINE, told);
      boxes.put(node.id(), inner);
      box.add(inner);
    }
    for (Edge edge : cluster.edges()) {
      if (jumps.contains(edge.id())) {
        continue;
      }
      EdgeFace face = new EdgeFace(edge, overlay);
      Link link = new Link(inside(edge.from()), inside(edge.to()), face.width(), face.height());
      links.put(edge.id(), link);
      box.add(link);
    }
  }

  private Box inside(Node node) {
    Box box = boxes.get(node.id());
    if (box == null) {
      throw new IllegalArgumentException("An edge leads out of its cluster at " + node.id());
    }
    return box;
  }

  private Box box(Node node, boolean outermost, List<Edge> jumps) {
    NodeFace face = new NodeFace(node, overlay, JumpText.lines(node, jumps, overlay));
    faces.put(node.id(), face);
    boolean first = outermost ? node.kind() == NodeKind.START : node.start();
    Box.Rank rank =
        first ? Box.Rank.FIRST : node.kind() == NodeKind.END ? Box.Rank.LAST : Box.Rank.ANY;
    Box box = new Box(face.width(), face.height(), rank);
    if (!node.isCompound()) {
      return box;
    }
    double top = face.height() + 6;
    if (node.kind() == NodeKind.MAP) {
      box.setInsets(new Box.Insets(top + 6, 16, 18, 16));
      node.clusters().forEach(cluster -> fill(box, cluster));
      return box;
    }
    box.setInsets(new Box.Insets(top, 14, 14, 14));
    for (Cluster cluster : node.clusters()) {
      Box frame = new Box(90, 40, Box.Rank.FIRST);
      frame.setInsets(new Box.Insets(32, 14, 14, 14));
      fill(frame, cluster);
      frames.put(cluster.id(), frame);
      box.add(frame);
    }
    return box;
  }

  private void paint(Cluster cluster, int depth, List<Figure> figures) {
    for (Node node : cluster.nodes()) {
      Box box = inside(node);
      NodeFace face = faces.get(node.id());
      if (face != null) {
        List<Figure> parts = NodePainter.paint(node, face, box, overlay, depth);
        figures.add(new Figure.Group(NodeText.description(node, overlay), parts));
      }
      for (Cluster inner : node.clusters()) {
        Box frame = frames.get(inner.id());
        if (frame != null) {
          figures.add(NodePainter.frame(inner, frame, depth));
        }
        paint(inner, depth + 1, figures);
      }
    }
    for (Edge edge : cluster.edges()) {
      if (edge.kind() != EdgeKind.CATCH) {
        paint(edge, figures);
      }
    }
    for (Edge edge : cluster.edges()) {
      if (edge.kind() == EdgeKind.CATCH) {
        paint(edge, figures);
      }
    }
  }

  private void paint(Edge edge, List<Figure> figures) {
    Link link = links.get(edge.id());
    if (link != null) {
      figures.add(EdgePainter.paint(edge, new EdgeFace(edge, overlay), link, overlay));
    }
  }
}
