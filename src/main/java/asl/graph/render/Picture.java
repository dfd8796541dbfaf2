package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.StateGraph;
import asl.graph.drawing.Drawing;
import asl.graph.drawing.Figure;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import asl.graph.layout.Box;
import asl.graph.layout.Link;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Makes the drawing of a graph that SVG and PNG share. */
final class Picture {
  private final Overlay overlay;
  private final PictureSizes sizes;
  private final Placement placement;
  private final List<Figure> figures = new ArrayList<>();

  private Picture(StateGraph graph, Overlay overlay) {
    this.overlay = overlay;
    this.sizes = new PictureSizes(overlay);
    this.placement = Placement.of(graph, sizes);
  }

  static Drawing draw(StateGraph graph, RenderOptions options) {
    Overlay overlay = new Overlay(options.path());
    Picture picture = new Picture(graph, overlay);
    Box root = picture.placement.root();
    double width = Math.ceil(root.width());
    double height = Math.ceil(root.height());
    picture.figures.add(Figure.Shape.filled(Outline.rectangle(0, 0, width, height, 0), Ink.PAGE));
    picture.paint(graph.root(), 0);
    String title = options.title().isEmpty() ? "State machine" : options.title();
    return new Drawing(
        width,
        height,
        SafeText.label(title),
        PictureDescription.of(graph, overlay),
        picture.figures);
  }

  private void paint(Cluster cluster, int depth) {
    for (Node node : cluster.nodes()) {
      List<Figure> parts =
          NodePainter.paint(node, sizes.face(node), placement.box(node), overlay, depth);
      figures.add(new Figure.Group(NodeText.description(node, overlay), parts));
      for (Cluster inner : node.clusters()) {
        if (inner.kind() == ClusterKind.BRANCH) {
          figures.add(NodePainter.frame(inner, placement.frame(inner), depth));
        }
        paint(inner, depth + 1);
      }
    }
    cluster.edges().stream().filter(edge -> !edge.caught()).forEach(this::paint);
    cluster.edges().stream().filter(Edge::caught).forEach(this::paint);
  }

  private void paint(Edge edge) {
    Link link = placement.link(edge);
    if (link != null) {
      figures.add(EdgePainter.paint(edge, new EdgeFace(edge, overlay), link, overlay));
    }
  }
}
