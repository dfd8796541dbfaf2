package asl.graph;

import asl.definition.Catcher;
import asl.definition.ChoiceBranch;
import asl.definition.ChoiceState;
import asl.definition.State;
import asl.definition.StateContainer;
import asl.definition.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the nodes of one cluster and connects them. */
final class ClusterBuilder {
  private final Identifiers identifiers;
  private final @Nullable Node start;
  private final @Nullable Node end;
  private final Map<String, Node> states = new LinkedHashMap<>();
  private final Map<String, Node> missing = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  /**
   * @param withTerminals whether the start and the end are nodes of their own
   */
  ClusterBuilder(Identifiers identifiers, boolean withTerminals) {
    this.identifiers = identifiers;
    this.start = withTerminals ? terminal("start", NodeKind.START) : null;
    this.end = withTerminals ? terminal("stop", NodeKind.END) : null;
  }

  private static Node terminal(String id, NodeKind kind) {
    return new Node(id, kind, kind.label(), null, null, List.of(), false, false, "", List.of());
  }

  void add(Node node) {
    states.put(node.name(), node);
  }

  /** Adds the edges of all states; every state must have been added. */
  void connect(StateContainer container) {
    if (container.startAt() != null) {
      Node first = target(container.startAt());
      if (start != null) {
        edges.add(new Edge(identifiers.edge(), EdgeKind.START, start, first, List.of()));
      }
    }
    for (State state : container.states().values()) {
      Node from = states.get(state.name());
      if (from != null) {
        connect(state, from);
      }
    }
  }

  private void connect(State state, Node from) {
    Transition transition = state.transition();
    if (transition != null && transition.next() != null) {
      Node to = target(transition.next());
      edges.add(new Edge(identifiers.edge(), EdgeKind.NEXT, from, to, List.of()));
    }
    if (state instanceof ChoiceState choice) {
      connectChoices(choice, from);
    }
    Map<String, List<EdgeLabel>> errors = new LinkedHashMap<>();
    for (Catcher catcher : state.catchers()) {
      String names = String.join(", ", catcher.errorEquals());
      EdgeLabel label =
          new EdgeLabel(EdgeLabel.Kind.ERRORS, names, null, catcher.pointer().toString());
      gather(errors, catcher.next(), label);
    }
    addAll(errors, EdgeKind.CATCH, from);
    if (end != null && from.end() && from.kind() != NodeKind.FAIL) {
      edges.add(new Edge(identifiers.edge(), EdgeKind.END, from, end, List.of()));
    }
  }

  private void connectChoices(ChoiceState choice, Node from) {
    Map<String, List<EdgeLabel>> rules = new LinkedHashMap<>();
    for (ChoiceBranch branch : choice.choices()) {
      String text = branch.rule() == null ? "?" : ChoiceRuleText.of(branch.rule());
      EdgeLabel label =
          new EdgeLabel(EdgeLabel.Kind.RULE, text, branch.comment(), branch.pointer().toString());
      gather(rules, branch.next(), label);
    }
    String pointer = choice.pointer().member("Default").toString();
    gather(
        rules,
        choice.defaultState(),
        new EdgeLabel(EdgeLabel.Kind.DEFAULT, "default", null, pointer));
    addAll(rules, EdgeKind.CHOICE, from);
  }

  private static void gather(
      Map<String, List<EdgeLabel>> labels, @Nullable String next, EdgeLabel label) {
    if (next != null) {
      labels.computeIfAbsent(next, name -> new ArrayList<>()).add(label);
    }
  }

  private void addAll(Map<String, List<EdgeLabel>> labels, EdgeKind kind, Node from) {
    labels.forEach(
        (next, reasons) ->
            edges.add(
                new Edge(identifiers.edge(), kind, from, target(next), List.copyOf(reasons))));
  }

  private Node target(String name) {
    Node state = states.get(name);
    return state == null ? missing.computeIfAbsent(name, this::missing) : state;
  }

  private Node missing(String name) {
    return new Node(
        identifiers.missing(),
        NodeKind.MISSING,
        name,
        "no such state",
        null,
        List.of(),
        false,
        false,
        "",
        List.of());
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    if (start != null) {
      nodes.add(start);
    }
    nodes.addAll(states.values());
    nodes.addAll(missing.values());
    if (end != null) {
      nodes.add(end);
    }
    return List.copyOf(nodes);
  }

  List<Edge> edges() {
    return List.copyOf(edges);
  }
}
