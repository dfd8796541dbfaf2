package asl.graph.render;

import asl.graph.StateGraph;
import asl.graph.raster.PngWriter;
import java.io.IOException;
import java.io.OutputStream;

/** The picture as PNG, on a light page. */
final class PngRenderer implements Renderer {
  @Override
  public void render(StateGraph graph, RenderOptions options, OutputStream out) throws IOException {
    PngWriter.write(Picture.draw(graph, options), options.scale(), out);
  }
}
