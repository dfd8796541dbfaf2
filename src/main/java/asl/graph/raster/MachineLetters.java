package asl.graph.raster;

import asl.graph.drawing.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * Letters of the scripts that the tool does not bring along, from the machine's fonts. Nothing of
 * AWT is loaded before one is needed, and a machine without fonts is no error.
 */
final class MachineLetters {
  private static final double FLATNESS = 0.1;

  private final Font font;

  MachineLetters(Font font) {
    this.font = font;
  }

  /**
   * Adds the inside of the letters, made narrower if they are too wide.
   *
   * @return how wide they are, in units of the drawing; 0 if the machine does not have them
   */
  double add(String run, double x, double baseline, double scale, double width, Polygon polygon) {
    try {
      if (System.getProperty("java.awt.headless") == null) {
        System.setProperty("java.awt.headless", "true");
      }
      int style = font.bold() ? java.awt.Font.BOLD : java.awt.Font.PLAIN;
      java.awt.Font own =
          new java.awt.Font(java.awt.Font.SANS_SERIF, style, 1)
              .deriveFont((float) (font.size() * scale));
      if (own.canDisplayUpTo(run) >= 0) {
        return 0;
      }
      TextLayout layout = new TextLayout(run, own, new FontRenderContext(null, true, true));
      double narrower = Math.min(1, width * scale / Math.max(1, layout.getAdvance()));
      AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
      place.scale(narrower, 1);
      boolean some = add(layout.getOutline(place), polygon);
      return some ? narrower * layout.getAdvance() / scale : 0;
    } catch (LinkageError | RuntimeException e) {
      // A machine without fonts, or without the libraries that draw them, fails in many ways.
      return 0;
    }
  }

  private static boolean add(Shape outline, Polygon polygon) {
    PathIterator path = outline.getPathIterator(null, FLATNESS);
    double[] to = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    boolean some = false;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(to);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = to[0];
        startY = to[1];
      } else {
        double endX = kind == PathIterator.SEG_CLOSE ? startX : to[0];
        double endY = kind == PathIterator.SEG_CLOSE ? startY : to[1];
        polygon.edge(x, y, endX, endY);
        some = true;
      }
      x = kind == PathIterator.SEG_CLOSE ? startX : to[0];
      y = kind == PathIterator.SEG_CLOSE ? startY : to[1];
    }
    return some;
  }
}
