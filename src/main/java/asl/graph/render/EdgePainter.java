package asl.graph.render;

import asl.graph.Edge;
import asl.graph.EdgeLabel;
import asl.graph.NodeKind;
import asl.graph.drawing.Figure;
import asl.graph.drawing.Figure.Shape;
import asl.graph.drawing.Figure.Text;
import asl.graph.drawing.Font;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import asl.graph.layout.Link;
import asl.graph.layout.Point;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Paints an edge: its way with round corners, the arrow head, and the label on it. */
final class EdgePainter {
  private static final double CORNER = 6;
  private static final double HEAD = 8;

  private EdgePainter() {}

  static Figure paint(Edge edge, EdgeFace face, Link link, Overlay overlay) {
    List<Figure> figures = new ArrayList<>();
    long count = overlay.count(edge);
    Ink ink = ink(edge, overlay, count);
    double width = count > 0 ? 2.6 : 1.4;
    List<Point> points = link.points();
    if (points.size() >= 2) {
      figures.add(new Shape(way(points), null, ink, width, edge.caught()));
      figures.add(Shape.filled(head(points, width), ink));
    }
    if (face.width() > 0) {
      label(edge, face, link, figures);
    }
    return new Figure.Group(tooltip(edge), figures);
  }

  private static Ink ink(Edge edge, Overlay overlay, long count) {
    if (count > 0) {
      return edge.caught() ? Ink.CAUGHT : Ink.LIT;
    }
    if (edge.to().kind() == NodeKind.MISSING) {
      return Ink.ERROR;
    }
    return overlay.isPresent() ? Ink.FAINT : edge.caught() ? Ink.ERROR : Ink.LINE;
  }

  /** The way up to the arrow head. */
  private static Outline way(List<Point> points) {
    Outline way = new Outline().moveTo(points.get(0).x(), points.get(0).y());
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point before = towards(corner, points.get(i - 1));
      Point after = towards(corner, points.get(i + 1));
      way.lineTo(before.x(), before.y());
      way.curveTo(
          (before.x() + 2 * corner.x()) / 3,
          (before.y() + 2 * corner.y()) / 3,
          (after.x() + 2 * corner.x()) / 3,
          (after.y() + 2 * corner.y()) / 3,
          after.x(),
          after.y());
    }
    Point end = points.get(points.size() - 1);
    Point last = points.get(points.size() - 2);
    double length = distance(end, last);
    double back = length == 0 ? 0 : Math.min(1, HEAD * 0.7 / length);
    return way.lineTo(end.x() + (last.x() - end.x()) * back, end.y() + (last.y() - end.y()) * back);
  }

  private static Point towards(Point corner, Point other) {
    double length = distance(corner, other);
    double share = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
    return new Point(
        corner.x() + (other.x() - corner.x()) * share,
        corner.y() + (other.y() - corner.y()) * share);
  }

  private static double distance(Point one, Point other) {
    double x = one.x() - other.x();
    double y = one.y() - other.y();
    return Math.sqrt(x * x + y * y);
  }

  private static Outline head(List<Point> points, double width) {
    Point end = points.get(points.size() - 1);
    Point last = points.get(points.size() - 2);
    double length = Math.max(distance(end, last), 0.001);
    double x = (last.x() - end.x()) / length;
    double y = (last.y() - end.y()) / length;
    double half = 3 + width / 2;
    double baseX = end.x() + x * HEAD;
    double baseY = end.y() + y * HEAD;
    return new Outline()
        .moveTo(end.x(), end.y())
        .lineTo(baseX - y * half, baseY + x * half)
        .lineTo(baseX + y * half, baseY - x * half)
        .close();
  }

  private static void label(Edge edge, EdgeFace face, Link link, List<Figure> figures) {
    double x = link.label().x();
    double y = link.label().y();
    Outline chip = Outline.rectangle(x, y, face.width(), face.height(), 4);
    figures.add(Shape.filled(chip, Ink.CHIP));
    double baseline = y + 12.5;
    for (String line : face.lines()) {
      Ink ink = edge.caught() ? Ink.ERROR : Ink.TEXT;
      figures.add(centred(line, x, face.width(), baseline, EdgeFace.LABEL, ink));
      baseline += EdgeFace.LINE;
    }
    if (face.count() != null) {
      Ink ink = edge.caught() ? Ink.CAUGHT : Ink.LIT;
      figures.add(centred(face.count(), x, face.width(), baseline, EdgeFace.COUNT, ink));
    }
  }

  private static Text centred(
      String line, double x, double width, double baseline, Font font, Ink ink) {
    return new Text(x + (width - font.width(line)) / 2, baseline, line, font, ink);
  }

  private static List<String> tooltip(Edge edge) {
    List<String> lines = new ArrayList<>();
    for (EdgeLabel label : edge.labels()) {
      lines.add(SafeText.label(label.text()));
      if (label.comment() != null) {
        lines.add(SafeText.label(label.comment()));
      }
    }
    return lines;
  }
}
