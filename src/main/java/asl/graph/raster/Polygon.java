package asl.graph.raster;

import java.util.Arrays;

/** Closed contours as straight edges, in pixels. What two contours of one turn share is inside. */
final class Polygon {
  private float[] edges = new float[64];
  private int length;
  private float left = Float.MAX_VALUE;
  private float top = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;
  private float bottom = -Float.MAX_VALUE;

  /** Adds an edge; contours must be closed by their last one. */
  void edge(double fromX, double fromY, double toX, double toY) {
    if (length + 4 > edges.length) {
      edges = Arrays.copyOf(edges, 2 * edges.length);
    }
    edges[length++] = (float) fromX;
    edges[length++] = (float) fromY;
    edges[length++] = (float) toX;
    edges[length++] = (float) toY;
    left = Math.min(left, (float) Math.min(fromX, toX));
    right = Math.max(right, (float) Math.max(fromX, toX));
    top = Math.min(top, (float) Math.min(fromY, toY));
    bottom = Math.max(bottom, (float) Math.max(fromY, toY));
  }

  /** Adds a contour with corners x, y, x, y, …, always in the same turn. */
  void contour(double... corners) {
    double area = 0;
    int count = corners.length;
    for (int i = 0; i < count; i += 2) {
      int next = (i + 2) % count;
      area += corners[i] * corners[next + 1] - corners[next] * corners[i + 1];
    }
    for (int i = 0; i < count; i += 2) {
      int next = (i + 2) % count;
      if (area >= 0) {
        edge(corners[i], corners[i + 1], corners[next], corners[next + 1]);
      } else {
        edge(corners[next], corners[next + 1], corners[i], corners[i + 1]);
      }
    }
  }

  /** Adds a contour as it turns. */
  void ring(double... corners) {
    int count = corners.length;
    for (int i = 0; i < count; i += 2) {
      int next = (i + 2) % count;
      edge(corners[i], corners[i + 1], corners[next], corners[next + 1]);
    }
  }

  /** Adds another polygon. */
  void add(Polygon other) {
    for (int i = 0; i < other.edgeCount(); i++) {
      edge(other.at(i, 0), other.at(i, 1), other.at(i, 2), other.at(i, 3));
    }
  }

  boolean isEmpty() {
    return length == 0;
  }

  int edgeCount() {
    return length / 4;
  }

  /** A coordinate of an edge: 0 and 1 the start, 2 and 3 the end. */
  float at(int edge, int coordinate) {
    return edges[4 * edge + coordinate];
  }

  float left() {
    return left;
  }

  float top() {
    return top;
  }

  float right() {
    return right;
  }

  float bottom() {
    return bottom;
  }
}
