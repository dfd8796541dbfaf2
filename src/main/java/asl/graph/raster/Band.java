package asl.graph.raster;

import asl.graph.drawing.Ink;
import java.util.Arrays;

/** Some rows of the picture, and between which columns each of them is more than the page. */
final class Band {
  private final int width;
  private final int[] pixels;
  private final int[] starts;
  private final int[] ends;

  /** An empty page of so many columns and rows. */
  Band(int width, int rows) {
    this.width = width;
    this.pixels = new int[width * rows];
    this.starts = new int[rows];
    this.ends = new int[rows];
    Arrays.fill(pixels, Ink.PAGE.light());
    Arrays.fill(starts, width);
  }

  /** Makes it an empty page again. */
  void clear() {
    for (int row = 0; row < starts.length; row++) {
      if (starts[row] < ends[row]) {
        Arrays.fill(pixels, row * width + starts[row], row * width + ends[row], Ink.PAGE.light());
      }
      starts[row] = width;
      ends[row] = 0;
    }
  }

  /** Says that a row is about to be painted between two columns. */
  void touch(int row, int start, int end) {
    starts[row] = Math.min(starts[row], start);
    ends[row] = Math.max(ends[row], end);
  }

  /** The first column that was touched; the width if none was. */
  int start(int row) {
    return starts[row];
  }

  /** Behind the last column that was touched; 0 if none was. */
  int end(int row) {
    return ends[row];
  }

  /** The first column where a row is not as another one; the end if it is. */
  int difference(int row, int[] other, int start, int end) {
    int first = row * width;
    int found =
        start < end ? Arrays.mismatch(other, start, end, pixels, first + start, first + end) : -1;
    return found < 0 ? end : start + found;
  }

  /** A pixel as 0xRRGGBB. */
  int pixel(int row, int column) {
    return pixels[row * width + column];
  }

  /**
   * Lays a colour over a pixel.
   *
   * @param alpha how much of the pixel it covers, in 255ths
   */
  void lay(int row, int column, int color, int alpha) {
    int at = row * width + column;
    pixels[at] = alpha == 255 ? color : mix(pixels[at], color, alpha);
  }

  private static int mix(int below, int above, int alpha) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = (below >> shift) & 0xFF;
      int to = (above >> shift) & 0xFF;
      mixed |= ((from * (255 - alpha) + to * alpha + 127) / 255) << shift;
    }
    return mixed;
  }
}
