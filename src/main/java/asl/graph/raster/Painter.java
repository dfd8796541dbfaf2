package asl.graph.raster;

import asl.graph.drawing.Figure;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns figures into coloured polygons, from the back to the front. */
final class Painter implements Figure.Visitor {
  private final double scale;
  private final List<Stain> stains = new ArrayList<>();
  private final Set<Integer> missing = new LinkedHashSet<>();
  private @Nullable GlyphOutlines regular;
  private @Nullable GlyphOutlines bold;

  /**
   * A polygon of one colour.
   *
   * @param polygon its form
   * @param color as 0xRRGGBB
   */
  record Stain(Polygon polygon, int color) {}

  Painter(double scale) {
    this.scale = scale;
  }

  List<Stain> stains() {
    return stains;
  }

  /** The characters that there are no letters for, in the order of the drawing. */
  Set<Integer> missing() {
    return missing;
  }

  @Override
  public void visitGroup(Figure.Group group) {
    group.figures().forEach(figure -> figure.accept(this));
  }

  @Override
  public void visitShape(Figure.Shape shape) {
    boolean page = shape.fill() == Ink.PAGE && stains.isEmpty();
    if (shape.fill() != null && !page) {
      add(Flattener.inside(shape.outline(), scale), shape.fill());
    }
    if (shape.stroke() != null) {
      add(Flattener.line(shape.outline(), scale, shape.width(), shape.dashed()), shape.stroke());
    }
  }

  @Override
  public void visitText(Figure.Text text) {
    Polygon polygon = new Polygon();
    GlyphOutlines outlines = outlines(text.font().bold());
    String letters = Normalizer.normalize(text.text(), Normalizer.Form.NFC);
    double x = text.x();
    int at = 0;
    while (at < letters.length()) {
      int end = endOfRun(letters, at, outlines);
      String run = letters.substring(at, end);
      if (!isKnown(run, 0, outlines)) {
        x = foreign(run, x, text, outlines, polygon);
      } else {
        x = known(run, x, text, outlines, polygon);
      }
      at = end;
    }
    add(polygon, text.ink());
  }

  /** Where letters that are brought along change to others, or back. */
  private static int endOfRun(String letters, int start, GlyphOutlines outlines) {
    boolean known = isKnown(letters, start, outlines);
    int end = start;
    int at = start;
    while (at < letters.length() && (isKnown(letters, at, outlines) == known || !known)) {
      boolean own = isKnown(letters, at, outlines) == known;
      if (!own && Character.isLetter(letters.codePointAt(at))) {
        break;
      }
      at += Character.charCount(letters.codePointAt(at));
      // Blanks between foreign words belong to them: some scripts run from right to left.
      end = own ? at : end;
    }
    return end;
  }

  private static boolean isKnown(String letters, int at, GlyphOutlines outlines) {
    return outlines.glyph(sign(letters.codePointAt(at))) != null;
  }

  /** The sign for a line break is not brought along; the pilcrow says the same. */
  private static int sign(int codePoint) {
    return codePoint == '↵' ? '¶' : codePoint;
  }

  /** Letters that are brought along; gives back where the last one ends. */
  private double known(
      String run, double start, Figure.Text text, GlyphOutlines outlines, Polygon polygon) {
    double size = text.font().size();
    double x = start;
    for (int i = 0; i < run.length(); i += Character.charCount(run.codePointAt(i))) {
      int codePoint = run.codePointAt(i);
      Glyph glyph = outlines.glyph(sign(codePoint));
      if (glyph != null) {
        glyph.addTo(polygon, x * scale, text.baseline() * scale, size * scale);
        x += glyph.advance() * size / 1000;
      }
    }
    return x;
  }

  /**
   * Letters of other scripts are the machine's; where it has none, boxes as wide. Gives back where
   * the last one ends.
   */
  private double foreign(
      String run, double start, Figure.Text text, GlyphOutlines outlines, Polygon polygon) {
    double advance = machine(run, start, text, polygon);
    if (advance > 0) {
      return start + advance;
    }
    double x = start;
    for (int i = 0; i < run.length(); i += Character.charCount(run.codePointAt(i))) {
      String letter = Character.toString(run.codePointAt(i));
      if (isKnown(letter, 0, outlines)) {
        x = known(letter, x, text, outlines, polygon);
        continue;
      }
      double width = text.font().width(letter);
      double own = width > 0 ? machine(letter, x, text, polygon) : 0;
      if (own == 0 && width > 0) {
        missing.add(run.codePointAt(i));
        box(x, text.baseline(), width, text.font().size(), polygon);
      }
      x += own == 0 ? width : own;
    }
    return x;
  }

  /** Letters from the machine's fonts; gives back how wide they are, 0 if it does not have them. */
  private double machine(String run, double x, Figure.Text text, Polygon polygon) {
    double width = text.font().width(run);
    MachineLetters letters = new MachineLetters(text.font());
    return letters.add(run, x * scale, text.baseline() * scale, scale, width, polygon);
  }

  private void box(double x, double baseline, double advance, double size, Polygon polygon) {
    if (advance > 0) {
      double high = size * 0.72;
      Outline box = Outline.rectangle(x + advance * 0.1, baseline - high, advance * 0.8, high, 0);
      polygon.add(Flattener.line(box, scale, size * 0.07, false));
    }
  }

  private GlyphOutlines outlines(boolean isBold) {
    GlyphOutlines known = isBold ? bold : regular;
    if (known == null) {
      known = GlyphOutlines.read(isBold);
      if (isBold) {
        bold = known;
      } else {
        regular = known;
      }
    }
    return known;
  }

  private void add(Polygon polygon, Ink ink) {
    if (!polygon.isEmpty()) {
      stains.add(new Stain(polygon, ink.light()));
    }
  }
}
