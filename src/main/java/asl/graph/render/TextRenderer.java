package asl.graph.render;

import asl.graph.StateGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Draws a graph as text. */
interface TextRenderer extends Renderer {
  /** The whole picture. */
  String text(StateGraph graph, RenderOptions options);

  @Override
  default void render(StateGraph graph, RenderOptions options, OutputStream out)
      throws IOException {
    out.write(text(graph, options).getBytes(StandardCharsets.UTF_8));
  }
}
