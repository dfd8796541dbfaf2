package asl.graph.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A box to be placed. Its size is given if it is empty; else it grows around its children, and the
 * given size is the least. The layout fills in the place.
 */
public final class Box {
  /** Where a box stands among its siblings. */
  public enum Rank {
    FIRST,
    ANY,
    LAST
  }

  private final Rank rank;
  private final List<Box> children = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Insets insets = new Insets(0, 0, 0, 0);
  private double width;
  private double height;
  private double x;
  private double y;

  /** A box of at least that size. */
  public Box(double width, double height, Rank rank) {
    this.width = width;
    this.height = height;
    this.rank = rank;
  }

  /**
   * The room kept free inside a box with children.
   *
   * @param top above them
   * @param right of them
   * @param bottom below them
   * @param left of them
   */
  public record Insets(double top, double right, double bottom, double left) {}

  /** Sets the room kept free around the children. */
  public void setInsets(Insets newInsets) {
    insets = newInsets;
  }

  /** Puts a box inside this one. */
  public void add(Box child) {
    children.add(child);
  }

  /** Puts a link between two children. */
  public void add(Link link) {
    links.add(link);
  }

  /** The boxes inside. */
  public List<Box> children() {
    return children;
  }

  /** The links between the boxes inside. */
  public List<Link> links() {
    return links;
  }

  /** The distance from the left of the drawing, once placed. */
  public double x() {
    return x;
  }

  /** The distance from the top of the drawing, once placed. */
  public double y() {
    return y;
  }

  /** The width; the final one once placed. */
  public double width() {
    return width;
  }

  /** The height; the final one once placed. */
  public double height() {
    return height;
  }

  Rank rank() {
    return rank;
  }

  Insets insets() {
    return insets;
  }

  void grow(double newWidth, double newHeight) {
    width = Math.max(width, newWidth);
    height = Math.max(height, newHeight);
  }

  void place(double newX, double newY) {
    x = newX;
    y = newY;
  }

  void shift(double byX, double byY) {
    x += byX;
    y += byY;
    children.forEach(child -> child.shift(byX, byY));
    links.forEach(link -> link.shift(byX, byY));
  }
}
