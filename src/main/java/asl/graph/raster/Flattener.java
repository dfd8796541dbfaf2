package asl.graph.raster;

import asl.graph.drawing.Outline;
import java.util.ArrayList;
import java.util.List;

/** Follows an outline and turns its curves into short lines. */
final class Flattener implements Outline.Pen {
  private static final int STEPS = 10;

  private final double scale;
  private final List<List<double[]>> contours = new ArrayList<>();
  private final List<Boolean> closed = new ArrayList<>();
  private List<double[]> contour = new ArrayList<>();

  private Flattener(double scale) {
    this.scale = scale;
  }

  /** The inside of an outline. */
  static Polygon inside(Outline outline, double scale) {
    Flattener flattener = follow(outline, scale);
    Polygon polygon = new Polygon();
    for (List<double[]> points : flattener.contours) {
      for (int i = 0; i < points.size(); i++) {
        double[] from = points.get(i);
        double[] to = points.get((i + 1) % points.size());
        polygon.edge(from[0], from[1], to[0], to[1]);
      }
    }
    return polygon;
  }

  /** The line along an outline. */
  static Polygon line(Outline outline, double scale, double width, boolean dashed) {
    Flattener flattener = follow(outline, scale);
    Stroker stroker = new Stroker(width, scale);
    for (int i = 0; i < flattener.contours.size(); i++) {
      List<double[]> points = flattener.contours.get(i);
      boolean isClosed = flattener.closed.get(i);
      if (isClosed && !dashed) {
        stroker.closed(points);
      } else {
        List<double[]> way = new ArrayList<>(points);
        if (isClosed) {
          way.add(points.get(0));
        }
        if (dashed) {
          stroker.dashed(way);
        } else {
          stroker.open(way);
        }
      }
    }
    return stroker.polygon();
  }

  private static Flattener follow(Outline outline, double scale) {
    Flattener flattener = new Flattener(scale);
    outline.draw(flattener);
    flattener.end(false);
    return flattener;
  }

  private void end(boolean isClosed) {
    if (isClosed && contour.size() > 1 && same(contour.get(0), contour.get(contour.size() - 1))) {
      contour.remove(contour.size() - 1);
    }
    if (!contour.isEmpty()) {
      contours.add(contour);
      closed.add(isClosed);
      contour = new ArrayList<>();
    }
  }

  @Override
  public void moveTo(double x, double y) {
    end(false);
    lineTo(x, y);
  }

  @Override
  public void lineTo(double x, double y) {
    double[] point = {x * scale, y * scale};
    if (contour.isEmpty() || !same(contour.get(contour.size() - 1), point)) {
      contour.add(point);
    }
  }

  private static boolean same(double[] one, double[] other) {
    return Math.abs(one[0] - other[0]) < 1e-6 && Math.abs(one[1] - other[1]) < 1e-6;
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    double[] from = contour.get(contour.size() - 1);
    double startX = from[0] / scale;
    double startY = from[1] / scale;
    for (int i = 1; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      lineTo(cubic(startX, x1, x2, x, t), cubic(startY, y1, y2, y, t));
    }
  }

  private static double cubic(double a, double b, double c, double d, double t) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  @Override
  public void close() {
    end(true);
  }
}
