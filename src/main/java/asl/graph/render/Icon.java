package asl.graph.render;

import asl.graph.NodeKind;
import asl.graph.drawing.Figure;
import asl.graph.drawing.Figure.Shape;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import java.util.List;

/** The signs of the state types, white lines in a square of 16. */
final class Icon {
  private static final double WIDTH = 1.8;

  private Icon() {}

  /** The colour of a type. */
  static Ink ink(NodeKind kind) {
    return switch (kind) {
      case START, END -> Ink.TERMINAL;
      case TASK -> Ink.TASK;
      case PASS -> Ink.PASS;
      case CHOICE -> Ink.CHOICE;
      case WAIT -> Ink.WAIT;
      case SUCCEED -> Ink.SUCCEED;
      case FAIL, MISSING -> Ink.FAIL;
      case PARALLEL -> Ink.PARALLEL;
      case MAP -> Ink.MAP;
    };
  }

  /** Adds the sign of a type with its top left corner at that place. */
  static void of(NodeKind kind, double x, double y, List<Figure> figures) {
    switch (kind) {
      case TASK -> {
        line(figures, x, y, 3, 5, 6.5, 8, 3, 11);
        line(figures, x, y, 8.5, 12, 13, 12);
      }
      case PASS -> {
        line(figures, x, y, 2.5, 8, 13, 8);
        line(figures, x, y, 9, 4, 13, 8, 9, 12);
      }
      case CHOICE -> {
        line(figures, x, y, 8, 2, 8, 6, 3, 10.5, 3, 13.5);
        line(figures, x, y, 8, 6, 13, 10.5, 13, 13.5);
      }
      case WAIT -> {
        figures.add(Shape.line(Outline.circle(x + 8, y + 8, 6), Ink.SIGN, WIDTH));
        line(figures, x, y, 8, 4.8, 8, 8.2, 10.6, 9.8);
      }
      case SUCCEED -> line(figures, x, y, 3, 8.5, 6.5, 12, 13, 4.5);
      case FAIL -> {
        line(figures, x, y, 4, 4, 12, 12);
        line(figures, x, y, 12, 4, 4, 12);
      }
      case PARALLEL -> {
        line(figures, x, y, 2.5, 3, 13.5, 3);
        line(figures, x, y, 4.5, 3, 4.5, 13);
        line(figures, x, y, 11.5, 3, 11.5, 13);
        line(figures, x, y, 2.5, 13, 13.5, 13);
      }
      case MAP -> {
        figures.add(Shape.line(Outline.rectangle(x + 2.5, y + 5.5, 8, 8, 1.5), Ink.SIGN, WIDTH));
        line(figures, x, y, 5.5, 2.5, 13.5, 2.5, 13.5, 10.5);
      }
      case MISSING -> {
        line(figures, x, y, 8, 3, 8, 9);
        line(figures, x, y, 8, 12.6, 8, 12.8);
      }
      case START, END -> {}
    }
  }

  /** Adds the sign of a retry, in a square of 10. */
  static void retry(double x, double y, List<Figure> figures) {
    Outline arc =
        new Outline()
            .moveTo(x + 8.8, y + 3.2)
            .curveTo(x + 6.8, y - 0.4, x + 1, y + 0.6, x + 1, y + 5)
            .curveTo(x + 1, y + 9.6, x + 7.4, y + 10.4, x + 8.9, y + 6.6);
    figures.add(Shape.line(arc, Ink.TEXT, 1.3));
    Outline head =
        new Outline().moveTo(x + 9.4, y + 0.4).lineTo(x + 9.4, y + 3.6).lineTo(x + 6.2, y + 3.6);
    figures.add(Shape.line(head, Ink.TEXT, 1.3));
  }

  private static void line(List<Figure> figures, double x, double y, double... corners) {
    Outline outline = new Outline().moveTo(x + corners[0], y + corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      outline.lineTo(x + corners[i], y + corners[i + 1]);
    }
    figures.add(Shape.line(outline, Ink.SIGN, WIDTH));
  }
}
