package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.EdgeLabel;
import asl.graph.Node;
import asl.graph.Retry;
import asl.graph.StateGraph;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graph as JSON, for other tools. A member that has nothing to say is left out. */
final class JsonRenderer implements TextRenderer {
  @Override
  public String text(StateGraph graph, RenderOptions options) {
    Overlay overlay = new Overlay(options.path());
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    put(document, "title", options.title().isEmpty() ? null : options.title());
    put(document, "comment", graph.comment());
    put(document, "status", overlay.status());
    document.put("graph", cluster(graph.root(), overlay));
    return JsonWriter.writePretty(document) + '\n';
  }

  private static Map<String, @Nullable Object> cluster(Cluster cluster, Overlay overlay) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", cluster.id());
    members.put("kind", cluster.kind().name().toLowerCase(Locale.ROOT));
    members.put("name", cluster.name());
    put(members, "comment", cluster.comment());
    members.put("pointer", cluster.pointer());
    List<@Nullable Object> nodes = new ArrayList<>();
    cluster.nodes().forEach(node -> nodes.add(node(node, overlay)));
    List<@Nullable Object> edges = new ArrayList<>();
    cluster.edges().forEach(edge -> edges.add(edge(edge, overlay)));
    members.put("nodes", nodes);
    members.put("edges", edges);
    return members;
  }

  private static Map<String, @Nullable Object> node(Node node, Overlay overlay) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", node.id());
    members.put("kind", node.kind().label());
    members.put("name", node.name());
    put(members, "detail", node.detail());
    put(members, "comment", node.comment());
    put(members, "start", node.start() ? true : null);
    put(members, "end", node.end() ? true : null);
    put(members, "pointer", node.kind().isState() ? node.pointer() : null);
    List<@Nullable Object> retries = new ArrayList<>();
    for (Retry retry : node.retries()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("maxAttempts", retry.maxAttempts());
      one.put("text", retry.text());
      retries.add(one);
    }
    put(members, "retries", retries.isEmpty() ? null : retries);
    if (overlay.isPresent()) {
      members.put("standing", overlay.standing(node).label());
      put(members, "measure", overlay.measure(node));
      put(members, "error", overlay.error(node));
    }
    List<@Nullable Object> clusters = new ArrayList<>();
    node.clusters().forEach(inside -> clusters.add(cluster(inside, overlay)));
    put(members, "clusters", clusters.isEmpty() ? null : clusters);
    return members;
  }

  private static Map<String, @Nullable Object> edge(Edge edge, Overlay overlay) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", edge.id());
    members.put("kind", edge.kind().name().toLowerCase(Locale.ROOT));
    members.put("from", edge.from().id());
    members.put("to", edge.to().id());
    List<@Nullable Object> labels = new ArrayList<>();
    for (EdgeLabel label : edge.labels()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("kind", label.kind().name().toLowerCase(Locale.ROOT));
      one.put("text", label.text());
      put(one, "comment", label.comment());
      one.put("pointer", label.pointer());
      labels.add(one);
    }
    put(members, "labels", labels.isEmpty() ? null : labels);
    if (overlay.isPresent()) {
      members.put("count", overlay.count(edge));
    }
    return members;
  }

  private static void put(
      Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
