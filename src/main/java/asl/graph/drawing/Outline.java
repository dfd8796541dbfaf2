package asl.graph.drawing;

import java.util.ArrayList;
import java.util.List;

/** A path of lines and cubic curves; each method draws from where the last one ended. */
public final class Outline {
  /** How far the control points of a quarter circle stand from its ends, in radii. */
  private static final double QUARTER = 0.5522847498;

  private final List<Piece> pieces = new ArrayList<>();

  /** What can follow an outline. */
  public interface Pen {
    /** Starts a piece of the path. */
    void moveTo(double x, double y);

    /** Draws a line. */
    void lineTo(double x, double y);

    /** Draws a cubic curve with two control points. */
    void curveTo(double x1, double y1, double x2, double y2, double x, double y);

    /** Draws a line to the start of the piece. */
    void close();
  }

  private interface Piece {
    void draw(Pen pen);
  }

  /** Starts a piece of the path. */
  public Outline moveTo(double x, double y) {
    pieces.add(pen -> pen.moveTo(x, y));
    return this;
  }

  /** Draws a line. */
  public Outline lineTo(double x, double y) {
    pieces.add(pen -> pen.lineTo(x, y));
    return this;
  }

  /** Draws a cubic curve. */
  public Outline curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    pieces.add(pen -> pen.curveTo(x1, y1, x2, y2, x, y));
    return this;
  }

  /** Closes the piece. */
  public Outline close() {
    pieces.add(Pen::close);
    return this;
  }

  /** Guides a pen along the path. */
  public void draw(Pen pen) {
    pieces.forEach(piece -> piece.draw(pen));
  }

  /** A rectangle with round corners; a radius of 0 gives sharp ones. */
  public static Outline rectangle(double x, double y, double width, double height, double radius) {
    double r = Math.min(radius, Math.min(width, height) / 2);
    double k = r * (1 - QUARTER);
    double right = x + width;
    double bottom = y + height;
    Outline outline = new Outline().moveTo(x + r, y).lineTo(right - r, y);
    outline.corner(right - k, y, right, y + k, right, y + r, r).lineTo(right, bottom - r);
    outline.corner(right, bottom - k, right - k, bottom, right - r, bottom, r);
    outline.lineTo(x + r, bottom).corner(x + k, bottom, x, bottom - k, x, bottom - r, r);
    return outline.lineTo(x, y + r).corner(x, y + k, x + k, y, x + r, y, r).close();
  }

  private Outline corner(
      double x1, double y1, double x2, double y2, double x, double y, double radius) {
    return radius > 0 ? curveTo(x1, y1, x2, y2, x, y) : this;
  }

  /** A circle around a place. */
  public static Outline circle(double x, double y, double radius) {
    return rectangle(x - radius, y - radius, 2 * radius, 2 * radius, radius);
  }
}
