package asl.graph.render;

import asl.graph.StateGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Draws a graph as text. */
interface TextRenderer extends Renderer {
  /** The whole picture. */
  String text(StateGraph graph, RenderOptions options);

  /** Why that picture may not be seen as it is meant; null if nothing is known. */
  default @Nullable String doubt(StateGraph graph, String text) {
    return null;
  }

  @Override
  default @Nullable String render(StateGraph graph, RenderOptions options, OutputStream out)
      throws IOException {
    String text = text(graph, options);
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return doubt(graph, text);
  }
}
