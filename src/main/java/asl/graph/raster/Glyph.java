package asl.graph.raster;

/** The outline of a letter and how far the next one is. */
final class Glyph {
  private static final double UNIT = 2048;

  private final int advance;
  private final byte[] pieces;

  /**
   * @param advance in thousandths of the size
   * @param pieces the outline, as the resource has it
   */
  Glyph(int advance, byte[] pieces) {
    this.advance = advance;
    this.pieces = pieces;
  }

  /** How far the next letter is, in thousandths of the size. */
  int advance() {
    return advance;
  }

  /** Adds the letter's inside to a polygon. */
  void addTo(Polygon polygon, double x, double baseline, double size) {
    new PieceReader(pieces, x, baseline, size / UNIT, polygon).read();
  }

  /** Follows the pieces of one letter. */
  private static final class PieceReader {
    private static final int STEPS = 5;

    private final byte[] pieces;
    private final double originX;
    private final double originY;
    private final double scale;
    private final Polygon polygon;
    private int at;
    private int x;
    private int y;

    PieceReader(byte[] pieces, double originX, double originY, double scale, Polygon polygon) {
      this.pieces = pieces;
      this.originX = originX;
      this.originY = originY;
      this.scale = scale;
      this.polygon = polygon;
    }

    void read() {
      int startX = 0;
      int startY = 0;
      while (at < pieces.length) {
        int operation = pieces[at++];
        int beforeX = x;
        int beforeY = y;
        switch (operation) {
          case 1 -> {
            next();
            startX = x;
            startY = y;
          }
          case 2 -> {
            next();
            edge(beforeX, beforeY, x, y);
          }
          case 3 -> curve(beforeX, beforeY);
          default -> edge(x, y, startX, startY);
        }
      }
    }

    private void curve(int fromX, int fromY) {
      next();
      int controlX = x;
      int controlY = y;
      next();
      double lastX = fromX;
      double lastY = fromY;
      for (int i = 1; i <= STEPS; i++) {
        double t = (double) i / STEPS;
        double u = 1 - t;
        double nextX = u * u * fromX + 2 * u * t * controlX + t * t * x;
        double nextY = u * u * fromY + 2 * u * t * controlY + t * t * y;
        edge(lastX, lastY, nextX, nextY);
        lastX = nextX;
        lastY = nextY;
      }
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
      polygon.edge(
          originX + fromX * scale,
          originY - fromY * scale,
          originX + toX * scale,
          originY - toY * scale);
    }

    private void next() {
      x += number();
      y += number();
    }

    private int number() {
      int value = 0;
      int shift = 0;
      byte part;
      do {
        part = pieces[at++];
        value |= (part & 127) << shift;
        shift += 7;
      } while (part < 0);
      return (value & 1) == 0 ? value >> 1 : -((value + 1) >> 1);
    }
  }
}
