package asl.app.view;

import asl.app.JobException;
import asl.app.input.DefinitionText;
import asl.app.input.TextReader;
import asl.definition.DefinitionReader;
import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.EdgeKind;
import asl.graph.GraphBuilder;
import asl.graph.Node;
import asl.graph.StateGraph;
import asl.graph.render.GraphFormat;
import asl.graph.render.RenderOptions;
import asl.source.SourceDocument;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceReader;
import asl.trace.Coverage;
import asl.trace.Trace;
import asl.trace.TraceSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The definition that an execution belongs to.
 *
 * @param machine its model
 */
public record KnownDefinition(StateMachine machine) {
  /**
   * Reads it, valid or not.
   *
   * @param path the file, or {@code -}
   * @throws JobException if it cannot be read, or is no definition
   */
  public static KnownDefinition read(String path, InputStream stdin) throws JobException {
    DefinitionText text = DefinitionText.read(new TextReader(stdin), path, path);
    SourceDocument document = SourceReader.read(text.file());
    if (!(document.root() instanceof ObjectNode root) || root.get("States") == null) {
      throw new JobException("no definition in " + path + ": it has no States");
    }
    return new KnownDefinition(DefinitionReader.read(root.toValue()));
  }

  /** What of it the execution never came by. */
  public Coverage coverage(TraceSummary summary) {
    List<String> names = new ArrayList<>();
    for (State state : StateWalker.states(machine)) {
      names.add(state.name());
    }
    List<Coverage.Route> routes = new ArrayList<>();
    routes(GraphBuilder.build(machine).root(), routes);
    return Coverage.of(summary, names, routes);
  }

  /** Its picture with the path lit up, as SVG; in its place, why it has none. */
  public String picture(Trace trace) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StateGraph graph = GraphBuilder.build(machine);
    String excess = GraphFormat.SVG.excess(graph);
    if (excess != null) {
      return excess;
    }
    GraphFormat.SVG.render(graph, RenderOptions.DEFAULT.withPath(PathOfTrace.of(trace)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void routes(Cluster cluster, List<Coverage.Route> routes) {
    for (Edge edge : cluster.edges()) {
      if (edge.kind() != EdgeKind.START && edge.kind() != EdgeKind.END) {
        routes.add(new Coverage.Route(edge.from().name(), edge.to().name(), label(edge)));
      }
    }
    for (Node node : cluster.nodes()) {
      node.clusters().forEach(inside -> routes(inside, routes));
    }
  }

  private static String label(Edge edge) {
    return edge.kind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
