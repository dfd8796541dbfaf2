package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.drawing.Figure;
import asl.graph.drawing.Figure.Shape;
import asl.graph.drawing.Figure.Text;
import asl.graph.drawing.Font;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import asl.graph.layout.Box;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Paints the boxes of nodes and the frames of branches. */
final class NodePainter {
  private static final double RADIUS = 7;

  private final Node node;
  private final NodeFace face;
  private final Box box;
  private final Overlay overlay;
  private final List<Figure> figures = new ArrayList<>();

  private NodePainter(Node node, NodeFace face, Box box, Overlay overlay) {
    this.node = node;
    this.face = face;
    this.box = box;
    this.overlay = overlay;
  }

  /** The figures of a node; those inside it are not among them. */
  static List<Figure> paint(Node node, NodeFace face, Box box, Overlay overlay, int depth) {
    NodePainter painter = new NodePainter(node, face, box, overlay);
    if (face.isPill()) {
      painter.pill();
    } else {
      painter.body(depth);
      painter.texts();
      painter.retries();
      if (depth > 0) {
        painter.ends();
      }
    }
    return painter.figures;
  }

  /** A branch's frame with its name. */
  static Figure frame(Cluster cluster, Box frame, int depth) {
    Outline outline =
        Outline.rectangle(frame.x(), frame.y(), frame.width(), frame.height(), RADIUS);
    Ink fill = depth % 2 == 0 ? Ink.CLUSTER_INNER : Ink.CLUSTER;
    String comment = cluster.comment();
    List<String> tooltip =
        comment == null ? List.of() : List.of(cluster.name(), SafeText.label(comment));
    return new Figure.Group(
        tooltip,
        List.of(
            new Shape(outline, fill, Ink.FAINT, 1, true),
            new Text(frame.x() + 10, frame.y() + 18, cluster.name(), NodeFace.DETAIL, Ink.MUTED)));
  }

  private void pill() {
    Ink fill = overlay.standing(node) == Standing.UNREACHED ? Ink.FAINT : Ink.TERMINAL;
    Outline outline = Outline.rectangle(box.x(), box.y(), box.width(), box.height(), 14);
    figures.add(Shape.filled(outline, fill));
    String name = node.name();
    double left = box.x() + (box.width() - NodeFace.NAME.width(name)) / 2;
    figures.add(new Text(left, box.y() + 18.5, name, NodeFace.NAME, Ink.SIGN));
  }

  private void body(int depth) {
    Standing standing = overlay.standing(node);
    Outline outline = outline(0);
    double width = standing == Standing.PLAIN || standing == Standing.UNREACHED ? 1.2 : 2.4;
    boolean missing = node.kind() == NodeKind.MISSING;
    figures.add(new Shape(outline, fill(standing, depth), border(standing), width, missing));
    if (node.detail() != null && node.kind() == NodeKind.MAP && isDistributed()) {
      figures.add(new Shape(outline(3.5), null, border(standing), 1, false));
    }
    Ink tile = standing == Standing.UNREACHED ? Ink.FAINT : Icon.ink(node.kind());
    double x = box.x() + NodeFace.PADDING;
    double y = box.y() + NodeFace.PADDING;
    figures.add(Shape.filled(Outline.rectangle(x, y, NodeFace.TILE, NodeFace.TILE, 5), tile));
    Icon.of(node.kind(), x + 5, y + 5, figures);
  }

  private Outline outline(double inset) {
    return Outline.rectangle(
        box.x() + inset,
        box.y() + inset,
        box.width() - 2 * inset,
        box.height() - 2 * inset,
        RADIUS - inset / 2);
  }

  private boolean isDistributed() {
    return node.clusters().stream()
        .anyMatch(cluster -> cluster.kind() == ClusterKind.DISTRIBUTED_PROCESSOR);
  }

  private Ink fill(Standing standing, int depth) {
    if (standing == Standing.FAILED && !node.isCompound()) {
      return Ink.ERROR_FILL;
    }
    if (node.isCompound()) {
      return depth % 2 == 0 ? Ink.CLUSTER : Ink.CLUSTER_INNER;
    }
    return switch (overlay.heat(node)) {
      case 1 -> Ink.HEAT_1;
      case 2 -> Ink.HEAT_2;
      case 3 -> Ink.HEAT_3;
      case 4 -> Ink.HEAT_4;
      default -> Ink.NODE;
    };
  }

  private Ink border(Standing standing) {
    return switch (standing) {
      case PLAIN ->
          node.kind() == NodeKind.MISSING
              ? Ink.ERROR
              : node.isCompound() ? Icon.ink(node.kind()) : Ink.NODE_BORDER;
      case UNREACHED -> node.kind() == NodeKind.MISSING ? Ink.ERROR : Ink.FAINT;
      case SUCCEEDED -> Ink.LIT;
      case CAUGHT -> Ink.CAUGHT;
      case FAILED -> Ink.ERROR;
      case ONGOING -> Ink.ONGOING;
    };
  }

  private void texts() {
    boolean hot = !node.isCompound() && overlay.heat(node) > 0;
    boolean faint = overlay.standing(node) == Standing.UNREACHED;
    List<Double> baselines = face.baselines();
    int line = 0;
    for (String text : face.name()) {
      Ink ink = faint ? Ink.MUTED : node.kind() == NodeKind.MISSING ? Ink.ERROR : Ink.TEXT;
      text(text, baselines.get(line++), NodeFace.NAME, ink);
    }
    for (String text : face.detail()) {
      text(text, baselines.get(line++), NodeFace.DETAIL, hot ? Ink.HEAT_TEXT : Ink.MUTED);
    }
    if (face.measure() != null) {
      text(face.measure(), baselines.get(line++), NodeFace.NOTE, Ink.TEXT);
    }
    for (String text : face.jumps()) {
      text(text, baselines.get(line++), NodeFace.DETAIL, hot ? Ink.HEAT_TEXT : Ink.PARALLEL);
    }
    for (String text : face.error()) {
      text(text, baselines.get(line++), NodeFace.NOTE, Ink.ERROR_TEXT);
    }
  }

  private void text(String text, double baseline, Font font, Ink ink) {
    double x = box.x() + 2 * NodeFace.PADDING + NodeFace.TILE;
    figures.add(new Text(x, box.y() + baseline, text, font, ink));
  }

  private void retries() {
    if (!node.retries().isEmpty()) {
      String text = node.maxAttempts() + "×";
      double width = NodeFace.NOTE.width(text) + 24;
      double x = box.x() + box.width() - width - 8;
      double y = box.y() - 10;
      Outline badge = Outline.rectangle(x, y, width, 16, 8);
      figures.add(new Shape(badge, Ink.CHIP, Ink.NODE_BORDER, 1, false));
      Icon.retry(x + 5, y + 3, figures);
      figures.add(new Text(x + 18, y + 12, text, NodeFace.NOTE, Ink.TEXT));
    }
  }

  /** Inside a cluster the start and the end are marks and not nodes. */
  private void ends() {
    if (node.start()) {
      figures.add(
          new Shape(
              Outline.circle(box.x() + 16, box.y(), 4.5), Ink.TERMINAL, Ink.PAGE, 1.5, false));
    }
    if (node.end() && node.kind() != NodeKind.FAIL && node.kind() != NodeKind.SUCCEED) {
      double bottom = box.y() + box.height();
      figures.add(
          new Shape(Outline.circle(box.x() + 16, bottom, 4.5), Ink.PAGE, Ink.TERMINAL, 1.8, false));
      figures.add(Shape.filled(Outline.circle(box.x() + 16, bottom, 2.2), Ink.TERMINAL));
    }
  }
}
