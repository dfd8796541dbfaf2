package asl.validation.rule;

import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.StateSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables have a value for certain when a state begins, by whatever way the execution came
 * there. The states of a branch or item processor begin with what the state around them has.
 */
final class VariableFlow {
  private final Map<JsonPointer, BitSet> certain = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final VariableScopes scopes;

  VariableFlow(DefinitionOutline outline, VariableScopes scopes) {
    this.scopes = scopes;
    for (ContainerSite container : outline.containers()) {
      follow(container);
    }
  }

  /** Whether a way leads to the state by which the variable may have got no value. */
  boolean isUncertain(String variable, StateSite state) {
    BitSet known = certain.get(state.pointer());
    Integer number = numbers.get(variable);
    return known != null && (number == null || !known.get(number));
  }

  private record Edge(String target, BitSet assigned) {}

  private void follow(ContainerSite container) {
    String start = container.container().startAt();
    StateSite first = start == null ? null : container.state(start);
    if (first == null) {
      return;
    }
    certain.put(first.pointer(), before(container.pointer()));
    Deque<StateSite> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      StateSite state = open.remove();
      for (Edge edge : edges(state)) {
        StateSite target = container.state(edge.target());
        if (target != null && meet(target.pointer(), state.pointer(), edge.assigned())) {
          open.add(target);
        }
      }
    }
  }

  /** What is certain where a container begins. */
  private BitSet before(JsonPointer container) {
    if (!scopes.isSealed(container)) {
      for (JsonPointer at = container.parent(); at != null; at = at.parent()) {
        BitSet known = certain.get(at);
        if (known != null) {
          return known;
        }
      }
    }
    return new BitSet();
  }

  /** Notes another way to a state; whether less is certain there than before. */
  private boolean meet(JsonPointer target, JsonPointer from, BitSet assigned) {
    BitSet arriving = (BitSet) certain.getOrDefault(from, assigned).clone();
    arriving.or(assigned);
    BitSet known = certain.get(target);
    if (known != null) {
      arriving.and(known);
      if (arriving.equals(known)) {
        return false;
      }
    }
    certain.put(target, arriving);
    return true;
  }

  private List<Edge> edges(StateSite state) {
    List<Edge> edges = new ArrayList<>();
    add(state, state.node(), "Next", edges);
    add(state, state.node(), "Default", edges);
    for (String field : List.of("Choices", "Catch")) {
      if (state.value(field) instanceof ArrayNode array) {
        for (SourceNode element : array.elements()) {
          if (element instanceof ObjectNode object) {
            add(state, object, "Next", edges);
          }
        }
      }
    }
    return edges;
  }

  private void add(StateSite state, ObjectNode holder, String field, List<Edge> edges) {
    Member next = holder.member(field);
    if (next != null && next.value().toValue() instanceof String target) {
      BitSet assigned = new BitSet();
      for (String name : AssignSite.names(state, holder)) {
        assigned.set(number(name));
      }
      edges.add(new Edge(target, assigned));
    }
  }

  private int number(String variable) {
    Integer known = numbers.get(variable);
    if (known == null) {
      known = numbers.size();
      numbers.put(variable, known);
    }
    return known;
  }
}
