package asl.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * The only recursion into {@code Branches}, {@code ItemProcessor} and {@code Iterator}: whoever
 * needs all states or all containers of a machine asks here.
 */
public final class StateWalker {
  private StateWalker() {}

  /** The container and all containers inside it, each before those inside it. */
  public static List<StateContainer> containers(StateContainer container) {
    List<StateContainer> found = new ArrayList<>();
    collect(container, found);
    return found;
  }

  /** All states of the container and of the containers inside it, in the order of the text. */
  public static List<State> states(StateContainer container) {
    List<State> found = new ArrayList<>();
    for (StateContainer inner : containers(container)) {
      found.addAll(inner.states().values());
    }
    return found;
  }

  /** The containers directly inside a state: a Parallel's branches or a Map's processor. */
  public static List<StateContainer> inside(State state) {
    if (state instanceof ParallelState parallel) {
      return List.copyOf(parallel.branches());
    }
    if (state instanceof MapState map) {
      ItemProcessor processor = map.processor();
      return processor == null ? List.of() : List.of(processor);
    }
    return List.of();
  }

  private static void collect(StateContainer container, List<StateContainer> found) {
    found.add(container);
    for (State state : container.states().values()) {
      for (StateContainer inner : inside(state)) {
        collect(inner, found);
      }
    }
  }
}
