package asl.graph;

import asl.definition.Branch;
import asl.definition.ItemProcessor;
import asl.definition.State;
import asl.definition.StateContainer;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the graph of a state machine. An invalid definition is drawn as far as it can be: a
 * transition to a state that its scope does not have leads to a {@link NodeKind#MISSING} node.
 */
public final class GraphBuilder {
  private final Identifiers identifiers = new Identifiers();

  private GraphBuilder() {}

  /** The graph; equal definitions give equal graphs. */
  public static StateGraph build(StateMachine machine) {
    GraphBuilder builder = new GraphBuilder();
    Cluster root =
        builder.cluster(machine, ClusterKind.MACHINE, "State machine", machine.comment());
    return new StateGraph(machine.comment(), root);
  }

  private Cluster cluster(
      StateContainer container, ClusterKind kind, String name, @Nullable String comment) {
    String id = identifiers.cluster();
    ClusterBuilder nodes = new ClusterBuilder(identifiers, kind == ClusterKind.MACHINE);
    for (State state : container.states().values()) {
      nodes.add(node(state, container));
    }
    nodes.connect(container);
    return new Cluster(
        id, kind, name, comment, container.pointer().toString(), nodes.nodes(), nodes.edges());
  }

  private Node node(State state, StateContainer container) {
    String id = identifiers.state();
    List<Retry> retries = new ArrayList<>();
    state.retriers().forEach(retrier -> retries.add(RetryText.of(retrier)));
    NodeKind kind = NodeKind.of(state.type());
    boolean end = state.transition() != null && state.transition().end();
    return new Node(
        id,
        kind,
        state.name(),
        StateDetail.of(state),
        state.header().comment(),
        List.copyOf(retries),
        state.name().equals(container.startAt()),
        end || kind == NodeKind.SUCCEED || kind == NodeKind.FAIL,
        state.pointer().toString(),
        clusters(state));
  }

  private List<Cluster> clusters(State state) {
    List<Cluster> clusters = new ArrayList<>();
    for (StateContainer inside : StateWalker.inside(state)) {
      if (inside instanceof ItemProcessor processor) {
        ClusterKind kind =
            processor.distributed() ? ClusterKind.DISTRIBUTED_PROCESSOR : ClusterKind.PROCESSOR;
        clusters.add(cluster(inside, kind, "For each item", processor.comment()));
      } else if (inside instanceof Branch branch) {
        String name = "Branch " + (clusters.size() + 1);
        clusters.add(cluster(inside, ClusterKind.BRANCH, name, branch.comment()));
      }
    }
    return List.copyOf(clusters);
  }
}
