package asl.app.graph;

import asl.app.JobException;
import asl.app.input.DefinitionText;
import asl.app.input.TextReader;
import asl.app.view.HistoryFile;
import asl.app.view.PathOfTrace;
import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.diagnostic.Diagnostic;
import asl.diagnostic.report.CheckedFile;
import asl.graph.GraphBuilder;
import asl.graph.PathTaken;
import asl.graph.StateGraph;
import asl.graph.render.GraphFormat;
import asl.graph.render.RenderOptions;
import asl.source.SourceDocument;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceReader;
import asl.trace.Trace;
import asl.validation.ValidationOptions;
import asl.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a definition. */
public final class DrawGraph {
  private DrawGraph() {}

  /** The names of the formats. */
  public static List<String> formats() {
    List<String> labels = new ArrayList<>();
    for (GraphFormat format : GraphFormat.values()) {
      labels.add(format.label());
    }
    return labels;
  }

  /** The format that a file's ending asks for; null if it asks for none. */
  public static @Nullable String formatOf(String fileName) {
    GraphFormat format = GraphFormat.ofFileName(fileName);
    return format == null ? null : format.label();
  }

  /**
   * Draws an invalid definition too, as far as it can be.
   *
   * @throws JobException if it cannot be read, is nothing that could be drawn, or too large for the
   *     format
   */
  public static DrawOutcome run(DrawRequest request, InputStream stdin, ByteArrayOutputStream out)
      throws JobException, IOException {
    TextReader reader = new TextReader(stdin);
    String name = request.definition().equals("-") ? "<stdin>" : request.definition();
    DefinitionText text = DefinitionText.read(reader, request.definition(), name);
    SourceDocument document = SourceReader.read(text.file());
    if (!(document.root() instanceof ObjectNode root) || root.get("States") == null) {
      throw new JobException("there is nothing to draw in " + name + ": it has no States");
    }
    StateMachine machine = DefinitionReader.read(root.toValue());
    RenderOptions options =
        new RenderOptions(
            name,
            path(request, stdin),
            request.colour(),
            request.ascii(),
            request.width(),
            request.scale());
    StateGraph graph = GraphBuilder.build(machine);
    GraphFormat format = format(request.format());
    String excess = format.excess(graph);
    if (excess != null) {
      throw new JobException(excess);
    }
    String doubt = format.render(graph, options, out);
    List<Diagnostic> found = new ArrayList<>();
    if (text.fault() != null) {
      found.add(text.fault());
    }
    found.addAll(new Validator().validate(document, ValidationOptions.DEFAULT));
    return new DrawOutcome(new CheckedFile(name, found), doubt);
  }

  private static @Nullable PathTaken path(DrawRequest request, InputStream stdin)
      throws JobException {
    String history = request.history();
    return history == null ? null : PathOfTrace.of(Trace.of(HistoryFile.read(history, stdin)));
  }

  private static GraphFormat format(String label) {
    for (GraphFormat format : GraphFormat.values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException(label);
  }
}
