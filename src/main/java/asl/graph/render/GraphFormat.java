package asl.graph.render;

import asl.graph.StateGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats that a graph can be drawn in. */
public enum GraphFormat {
  /** The graph itself, for other tools. */
  JSON,
  /** For Graphviz. */
  DOT,
  /** For GitHub, GitLab and other places that show Mermaid. */
  MERMAID,
  /** For where only pixels will do; the same bytes on every machine. */
  PNG,
  /** For pages and documents; grows without getting coarse. */
  SVG,
  /** For the eye, here and now. */
  TERMINAL;

  /** The name by which the format is asked for. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file's ending asks for; null where it asks for none. */
  public static @Nullable GraphFormat ofFileName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "json" -> JSON;
      case "dot", "gv" -> DOT;
      case "mmd", "mermaid" -> MERMAID;
      case "png" -> PNG;
      case "svg" -> SVG;
      case "txt" -> TERMINAL;
      default -> null;
    };
  }

  /**
   * Draws a graph. The same graph and options give the same bytes.
   *
   * @return why it may not be seen as it is meant, as a sentence without its full stop; null if
   *     nothing is known
   * @throws IOException if the stream does not take it
   */
  public @Nullable String render(StateGraph graph, RenderOptions options, OutputStream out)
      throws IOException {
    return renderer().render(graph, options, out);
  }

  /**
   * Why a graph is too large for the format, as a sentence without its full stop, with the formats
   * that show it; null if it is not. {@link #render} would draw it for minutes or hours.
   */
  public @Nullable String excess(StateGraph graph) {
    return this == SVG || this == PNG ? PictureLimits.excess(graph) : null;
  }

  private Renderer renderer() {
    return switch (this) {
      case JSON -> new JsonRenderer();
      case DOT -> new DotRenderer();
      case MERMAID -> new MermaidRenderer();
      case PNG -> new PngRenderer();
      case SVG -> new SvgRenderer();
      case TERMINAL -> new TerminalRenderer();
    };
  }
}
