package asl.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** A link between two boxes, with room for a label on its way. The layout fills in the way. */
public final class Link {
  private final Box from;
  private final Box to;
  private final double labelWidth;
  private final double labelHeight;
  private final List<Point> points = new ArrayList<>();
  private Point label = new Point(0, 0);

  /** A link whose label has that size; a width of 0 means no label. */
  public Link(Box from, Box to, double labelWidth, double labelHeight) {
    this.from = from;
    this.to = to;
    this.labelWidth = labelWidth;
    this.labelHeight = labelHeight;
  }

  /** The corners of the way, both ends included; only level and upright pieces. */
  public List<Point> points() {
    return points;
  }

  /** The top left corner of the label. */
  public Point label() {
    return label;
  }

  /** The label's width; 0 if there is none. */
  public double labelWidth() {
    return labelWidth;
  }

  /** The label's height. */
  public double labelHeight() {
    return labelHeight;
  }

  Box from() {
    return from;
  }

  Box to() {
    return to;
  }

  void route(List<Point> way, Point labelAt) {
    points.clear();
    points.addAll(way);
    label = labelAt;
  }

  void shift(double byX, double byY) {
    points.replaceAll(point -> new Point(point.x() + byX, point.y() + byY));
    label = new Point(label.x() + byX, label.y() + byY);
  }
}
