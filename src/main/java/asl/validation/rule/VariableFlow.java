package asl.validation.rule;

import asl.source.JsonPointer;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.StateSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which variables have a value for certain when a state begins, by whatever way the execution came
 * there. The states of a branch or item processor begin with what the state around them has.
 */
final class VariableFlow {
  private final Map<JsonPointer, Set<String>> certain = new HashMap<>();
  private final VariableScopes scopes;

  VariableFlow(DefinitionOutline outline, VariableScopes scopes) {
    this.scopes = scopes;
    for (ContainerSite container : outline.containers()) {
      follow(container);
    }
  }

  /** What a state has for certain; null if no way leads to it. */
  @Nullable Set<String> at(StateSite state) {
    return certain.get(state.pointer());
  }

  private record Edge(String target, Set<String> assigned) {}

  private void follow(ContainerSite container) {
    String start = container.container().startAt();
    StateSite first = start == null ? null : container.state(start);
    if (first == null) {
      return;
    }
    Map<String, StateSite> states = new HashMap<>();
    container.states().forEach(state -> states.put(state.name(), state));
    certain.put(first.pointer(), before(container.pointer()));
    Deque<StateSite> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      StateSite state = open.remove();
      for (Edge edge : edges(state)) {
        StateSite target = states.get(edge.target());
        if (target != null && meet(target.pointer(), state.pointer(), edge.assigned())) {
          open.add(target);
        }
      }
    }
  }

  /** What is certain where a container begins. */
  private Set<String> before(JsonPointer container) {
    if (!scopes.isSealed(container)) {
      for (JsonPointer at = container.parent(); at != null; at = at.parent()) {
        Set<String> known = certain.get(at);
        if (known != null) {
          return known;
        }
      }
    }
    return Set.of();
  }

  private boolean meet(JsonPointer target, JsonPointer from, Set<String> assigned) {
    Set<String> arriving = new HashSet<>(certain.getOrDefault(from, Set.of()));
    arriving.addAll(assigned);
    Set<String> known = certain.get(target);
    if (known != null) {
      arriving.retainAll(known);
      if (arriving.size() == known.size()) {
        return false;
      }
    }
    certain.put(target, arriving);
    return true;
  }

  private static List<Edge> edges(StateSite state) {
    List<Edge> edges = new ArrayList<>();
    add(state, state.node(), "Next", edges);
    add(state, state.node(), "Default", edges);
    for (String field : List.of("Choices", "Catch")) {
      if (state.value(field) instanceof ArrayNode array) {
        array
            .elements()
            .forEach(
                element -> {
                  if (element instanceof ObjectNode object) {
                    add(state, object, "Next", edges);
                  }
                });
      }
    }
    return edges;
  }

  private static void add(StateSite state, ObjectNode holder, String field, List<Edge> edges) {
    Member next = holder.member(field);
    if (next != null && next.value().toValue() instanceof String target) {
      edges.add(new Edge(target, AssignSite.names(state, holder)));
    }
  }
}
