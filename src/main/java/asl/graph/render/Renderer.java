package asl.graph.render;

import asl.graph.StateGraph;
import java.io.IOException;
import java.io.OutputStream;

/** Draws a graph in one format. */
interface Renderer {
  /**
   * Writes the whole picture; text is UTF-8.
   *
   * @throws IOException if the stream does not take it
   */
  void render(StateGraph graph, RenderOptions options, OutputStream out) throws IOException;
}
