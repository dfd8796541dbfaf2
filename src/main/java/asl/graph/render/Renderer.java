package asl.graph.render;

import asl.graph.StateGraph;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Draws a graph in one format. */
interface Renderer {
  /**
   * Writes the whole picture; text is UTF-8.
   *
   * @return why it may not be seen as it is meant, as a sentence without its full stop; null if
   *     nothing is known
   * @throws IOException if the stream does not take it
   */
  @Nullable String render(StateGraph graph, RenderOptions options, OutputStream out)
      throws IOException;
}
