package asl.graph.raster;

import java.util.List;

/** Gives lines their width: in one piece with round ends, closed, or dashed. */
final class Stroker {
  private static final double DASH = 5;
  private static final double GAP = 4;
  private static final double SHARPEST = 0.3;

  /** Cosine and sine on the way round half a circle, not asked of the machine. */
  private static final double[] HALF_CIRCLE = {
    0.9239, 0.3827, 0.7071, 0.7071, 0.3827, 0.9239, 0, 1, -0.3827, 0.9239, -0.7071, 0.7071, -0.9239,
    0.3827
  };

  private final Polygon polygon = new Polygon();
  private final double half;
  private final double unit;

  /**
   * @param width of the line in units
   * @param unit the pixels of a unit
   */
  Stroker(double width, double unit) {
    this.half = width * unit / 2;
    this.unit = unit;
  }

  Polygon polygon() {
    return polygon;
  }

  /** A line from the first point to the last, with round ends; no two neighbours are the same. */
  void open(List<double[]> points) {
    int last = points.size() - 1;
    if (last < 1) {
      return;
    }
    double[] corners = new double[4 * points.size() + 2 * HALF_CIRCLE.length];
    int at = 0;
    for (int i = 0; i <= last; i++) {
      double[] normal = normal(points, Math.max(i - 1, 0), i, Math.min(i + 1, last));
      at = put(corners, at, points.get(i), normal, 1);
    }
    at = cap(corners, at, points.get(last), normal(points, last - 1, last, last), 1);
    for (int i = last; i >= 0; i--) {
      double[] normal = normal(points, Math.max(i - 1, 0), i, Math.min(i + 1, last));
      at = put(corners, at, points.get(i), normal, -1);
    }
    cap(corners, at, points.get(0), normal(points, 0, 0, 1), -1);
    polygon.contour(corners);
  }

  /** A line from each point to the next and from the last to the first. */
  void closed(List<double[]> points) {
    int count = points.size();
    if (count < 3) {
      return;
    }
    double[] outer = new double[2 * count];
    double[] inner = new double[2 * count];
    for (int i = 0; i < count; i++) {
      double[] normal = normal(points, (i + count - 1) % count, i, (i + 1) % count);
      put(outer, 2 * i, points.get(i), normal, 1);
      put(inner, 2 * (count - 1 - i), points.get(i), normal, -1);
    }
    polygon.ring(outer);
    polygon.ring(inner);
  }

  /** A dashed line from the first point to the last. */
  void dashed(List<double[]> points) {
    double done = 0;
    for (int i = 1; i < points.size(); i++) {
      done = dash(points.get(i - 1), points.get(i), done);
    }
  }

  private double dash(double[] from, double[] to, double alreadyDone) {
    double x = to[0] - from[0];
    double y = to[1] - from[1];
    double length = Math.sqrt(x * x + y * y);
    double period = (DASH + GAP) * unit;
    double done = alreadyDone;
    double at = 0;
    while (length - at > 1e-6) {
      boolean on = done < DASH * unit - 1e-6;
      double end = Math.min(length, at + (on ? DASH * unit : period) - done);
      if (on) {
        piece(from, x / length, y / length, at, end);
      }
      done += end - at;
      done = done > period - 1e-6 ? 0 : done;
      at = end;
    }
    return done;
  }

  private void piece(double[] from, double x, double y, double start, double end) {
    double startX = from[0] + x * start;
    double startY = from[1] + y * start;
    double endX = from[0] + x * end;
    double endY = from[1] + y * end;
    double sideX = -y * half;
    double sideY = x * half;
    polygon.contour(
        startX + sideX,
        startY + sideY,
        endX + sideX,
        endY + sideY,
        endX - sideX,
        endY - sideY,
        startX - sideX,
        startY - sideY);
  }

  /** Half a circle around an end, from one side to the other. */
  private int cap(double[] corners, int start, double[] end, double[] normal, int turn) {
    int at = start;
    for (int i = 0; i < HALF_CIRCLE.length; i += 2) {
      double cosine = HALF_CIRCLE[i] * turn * half;
      double sine = HALF_CIRCLE[i + 1] * turn * half;
      corners[at++] = end[0] + normal[0] * cosine + normal[1] * sine;
      corners[at++] = end[1] + normal[1] * cosine - normal[0] * sine;
    }
    return at;
  }

  private int put(double[] corners, int at, double[] point, double[] normal, int side) {
    corners[at] = point[0] + normal[0] * half * side;
    corners[at + 1] = point[1] + normal[1] * half * side;
    return at + 2;
  }

  /** Across the line at a point, and so long that the sides stay straight round the corner. */
  private static double[] normal(List<double[]> points, int before, int at, int after) {
    double[] in = direction(points.get(before), points.get(at));
    double[] out = direction(points.get(at), points.get(after));
    double[] first = before == at ? out : in;
    double[] second = after == at ? in : out;
    double x = first[0] + second[0];
    double y = first[1] + second[1];
    double length = Math.sqrt(x * x + y * y);
    if (length < 1e-9) {
      return new double[] {-first[1], first[0]};
    }
    double cosine = Math.max(SHARPEST, (x * first[0] + y * first[1]) / length);
    return new double[] {-y / length / cosine, x / length / cosine};
  }

  private static double[] direction(double[] from, double[] to) {
    double x = to[0] - from[0];
    double y = to[1] - from[1];
    double length = Math.max(1e-12, Math.sqrt(x * x + y * y));
    return new double[] {x / length, y / length};
  }
}
