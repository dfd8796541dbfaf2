package asl.graph.raster;

import java.util.Arrays;

/**
 * How much of each pixel of a band a polygon covers. Each edge leaves in its pixels the signed area
 * to its right; summing a row up from the left then gives the covered share.
 */
final class Coverage {
  private final int width;
  private final float[] cells;
  private final int[] rowStarts;
  private final int[] rowEnds;
  private int top;
  private int height;

  /** For bands of at most so many rows. */
  Coverage(int width, int mostRows) {
    this.width = width;
    this.cells = new float[(width + 2) * mostRows];
    this.rowStarts = new int[mostRows];
    this.rowEnds = new int[mostRows];
    Arrays.fill(rowStarts, width);
  }

  /** Starts a band anew. */
  void start(int bandTop, int bandHeight) {
    top = bandTop;
    height = bandHeight;
  }

  /** Takes in a polygon. */
  void add(Polygon polygon) {
    for (int i = 0; i < polygon.edgeCount(); i++) {
      edge(polygon.at(i, 0), polygon.at(i, 1) - top, polygon.at(i, 2), polygon.at(i, 3) - top);
    }
  }

  private void edge(float fromX, float fromY, float toX, float toY) {
    if (fromY == toY) {
      return;
    }
    float sign = fromY < toY ? 1 : -1;
    float x0 = fromY < toY ? fromX : toX;
    float y0 = Math.min(fromY, toY);
    float y1 = Math.max(fromY, toY);
    float slope = (toX - fromX) / (toY - fromY);
    float x = y0 < 0 ? x0 - y0 * slope : x0;
    int first = Math.max(0, (int) Math.floor(y0));
    int last = Math.min(height, (int) Math.ceil(y1));
    for (int row = first; row < last; row++) {
      float share = Math.min(row + 1, y1) - Math.max(row, y0);
      float next = x + slope * share;
      row(row, sign * share, Math.min(x, next), Math.max(x, next));
      x = next;
    }
  }

  /** Spreads a piece of an edge within one row over the pixels that it crosses. */
  private void row(int row, float area, float left, float right) {
    float from = Math.max(0, Math.min(width, left));
    float to = Math.max(0, Math.min(width, right));
    int start = row * (width + 2);
    int first = (int) Math.floor(from);
    int last = (int) Math.ceil(to);
    rowStarts[row] = Math.min(rowStarts[row], first);
    rowEnds[row] = Math.max(rowEnds[row], Math.max(last, first + 1) + 1);
    if (last <= first + 1) {
      float middle = 0.5f * (from + to) - first;
      cells[start + first] += area * (1 - middle);
      cells[start + first + 1] += area * middle;
      return;
    }
    float step = 1 / (to - from);
    float into = 1 - (from - first);
    float before = 0.5f * step * into * into;
    cells[start + first] += area * before;
    float sum = before;
    for (int column = first + 1; column < last - 1; column++) {
      float covered = step * (column + 0.5f - from);
      cells[start + column] += area * (covered - sum);
      sum = covered;
    }
    float rest = to - (last - 1);
    float covered = 1 - 0.5f * step * rest * rest;
    cells[start + last - 1] += area * (covered - sum);
    cells[start + last] += area * (1 - covered);
  }

  /** Lays a colour over the band where the polygon is, and forgets the polygon. */
  void paint(Band band, int color, int firstRow, int lastRow) {
    for (int row = firstRow; row < lastRow; row++) {
      int start = row * (width + 2);
      int end = Math.min(width, rowEnds[row]);
      band.touch(row, rowStarts[row], end);
      float sum = 0;
      for (int column = rowStarts[row]; column < end; column++) {
        sum += cells[start + column];
        int alpha = (int) (Math.min(1f, Math.abs(sum)) * 255f + 0.5f);
        if (alpha > 0) {
          band.lay(row, column, color, alpha);
        }
      }
      clear(row);
    }
  }

  private void clear(int row) {
    int start = row * (width + 2);
    if (rowStarts[row] < rowEnds[row]) {
      Arrays.fill(cells, start + rowStarts[row], start + rowEnds[row], 0);
    }
    rowStarts[row] = width;
    rowEnds[row] = 0;
  }
}
