package asl.graph.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a drawing. */
public sealed interface Figure {
  /** Calls the visitor's method for this kind of figure. */
  void accept(Visitor visitor);

  /** One method a kind. */
  interface Visitor {
    void visitShape(Shape shape);

    void visitText(Text text);

    void visitGroup(Group group);
  }

  /**
   * An outline, filled, stroked, or both.
   *
   * @param outline its form
   * @param fill the colour inside; null for none
   * @param stroke the colour of the line; null for none
   * @param width how wide the line is
   * @param dashed whether the line is
   */
  record Shape(
      Outline outline, @Nullable Ink fill, @Nullable Ink stroke, double width, boolean dashed)
      implements Figure {
    /** A filled shape without a line. */
    public static Shape filled(Outline outline, Ink fill) {
      return new Shape(outline, fill, null, 0, false);
    }

    /** A line. */
    public static Shape line(Outline outline, Ink stroke, double width) {
      return new Shape(outline, null, stroke, width, false);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visitShape(this);
    }
  }

  /**
   * One line of text, from its left end.
   *
   * @param x its left end
   * @param baseline where the letters stand
   * @param text the text
   * @param font its font
   * @param ink its colour
   */
  record Text(double x, double baseline, String text, Font font, Ink ink) implements Figure {
    @Override
    public void accept(Visitor visitor) {
      visitor.visitText(this);
    }
  }

  /**
   * Figures that are one thing.
   *
   * @param tooltip what is said about it, one thing a line; empty for nothing
   * @param figures from the back to the front
   */
  record Group(List<String> tooltip, List<Figure> figures) implements Figure {
    @Override
    public void accept(Visitor visitor) {
      visitor.visitGroup(this);
    }
  }
}
