package asl.graph.render;

import asl.graph.StateGraph;
import asl.graph.drawing.Drawing;
import asl.graph.raster.PngWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The picture as PNG, on a light page. */
final class PngRenderer implements Renderer {
  /** Pixels for each unit of the drawing, so that screens of any kind show it sharp. */
  private static final double SHARP = 2;

  /** Larger pictures are too much for many a program that shows them. */
  private static final double MOST_PIXELS = 80_000_000;

  private static final int SOME = 10;

  @Override
  public @Nullable String render(StateGraph graph, RenderOptions options, OutputStream out)
      throws IOException {
    Drawing drawing = Picture.draw(graph, options);
    Set<Integer> missing = PngWriter.write(drawing, scale(drawing, options.scale()), out);
    return missing.isEmpty() ? null : sentence(missing);
  }

  private static double scale(Drawing drawing, double wanted) {
    double largest = Math.sqrt(MOST_PIXELS / (drawing.width() * drawing.height()));
    return wanted > 0 ? wanted : Math.min(SHARP, largest);
  }

  private static String sentence(Set<Integer> missing) {
    StringBuilder some = new StringBuilder();
    missing.stream().limit(SOME).forEach(some::appendCodePoint);
    return String.format(
        Locale.ROOT,
        "this machine has no font for %,d of the picture's characters (%s%s), which are boxes;"
            + " install one, such as Noto, or take SVG, which has the reader's fonts",
        missing.size(),
        some,
        missing.size() > SOME ? "…" : "");
  }
}
