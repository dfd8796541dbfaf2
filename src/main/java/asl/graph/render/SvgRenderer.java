package asl.graph.render;

import asl.graph.StateGraph;
import asl.graph.drawing.SvgWriter;

/** The picture as SVG: one file, with selectable text, for light and dark pages. */
final class SvgRenderer implements TextRenderer {
  @Override
  public String text(StateGraph graph, RenderOptions options) {
    return SvgWriter.write(Picture.draw(graph, options));
  }
}
