package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks the edges of a very large cluster that are told at their state ({@code → Target}) and not
 * drawn as lines. Hundreds of lines across a hundred layers can neither be followed by the eye nor
 * laid out in time. Catchers with one target go together, the farthest first.
 */
final class Jumps {
  /** How many layers all lines of a cluster may cross together. */
  private static final int BUDGET = 4000;

  private final Cluster cluster;
  private final Map<String, List<Edge>> outgoing = new HashMap<>();
  private final Map<String, Integer> layers = new HashMap<>();

  private Jumps(Cluster cluster) {
    this.cluster = cluster;
    for (Edge edge : cluster.edges()) {
      outgoing.computeIfAbsent(edge.from().id(), node -> new ArrayList<>()).add(edge);
    }
  }

  /** The ids of the edges not to draw; none in a cluster of common size. */
  static Set<String> of(Cluster cluster) {
    long atMost = (long) cluster.nodes().size() * cluster.edges().size();
    return atMost <= BUDGET ? Set.of() : new Jumps(cluster).pick();
  }

  private Set<String> pick() {
    for (Node node : cluster.nodes()) {
      if (!layers.containsKey(node.id())) {
        depthFirst(node);
      }
    }
    Map<String, List<Edge>> groups = new LinkedHashMap<>();
    long total = 0;
    for (Edge edge : cluster.edges()) {
      String tied = edge.caught() ? edge.to().id() : edge.id();
      groups.computeIfAbsent(tied, key -> new ArrayList<>()).add(edge);
      total += span(edge);
    }
    List<List<Edge>> farthestFirst = new ArrayList<>(groups.values());
    farthestFirst.sort(Comparator.comparingLong((List<Edge> group) -> -totalSpan(group)));
    Set<String> jumps = new HashSet<>();
    for (List<Edge> group : farthestFirst) {
      if (total <= BUDGET) {
        break;
      }
      group.forEach(edge -> jumps.add(edge.id()));
      total -= totalSpan(group);
    }
    return jumps;
  }

  private long totalSpan(List<Edge> edges) {
    return edges.stream().mapToLong(this::span).sum();
  }

  private long span(Edge edge) {
    return Math.abs(layer(edge.to(), 0) - layer(edge.from(), 0));
  }

  private int layer(Node node, int otherwise) {
    return layers.getOrDefault(node.id(), otherwise);
  }

  /** Gives a layer to all nodes that can be reached: above the highest of those it leads to. */
  private void depthFirst(Node first) {
    Deque<Node> path = new ArrayDeque<>();
    Map<String, Integer> next = new HashMap<>();
    path.push(first);
    next.put(first.id(), 0);
    while (!path.isEmpty()) {
      Node node = path.peek();
      List<Edge> edges = outgoing.getOrDefault(node.id(), List.of());
      int at = next.merge(node.id(), 1, Integer::sum) - 1;
      if (at < edges.size()) {
        Node to = edges.get(at).to();
        if (!layers.containsKey(to.id()) && next.putIfAbsent(to.id(), 0) == null) {
          path.push(to);
        }
      } else {
        path.pop();
        int layer = 0;
        for (Edge edge : edges) {
          layer = Math.max(layer, layer(edge.to(), -1) + 1);
        }
        layers.put(node.id(), layer);
      }
    }
  }
}
