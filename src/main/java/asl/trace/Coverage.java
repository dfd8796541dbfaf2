package asl.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a definition an execution never came by.
 *
 * @param states how many states there are
 * @param statesVisited how many of them were visited
 * @param statesNeverVisited the names of the others
 * @param routesNeverTaken the transitions that were never made
 */
public record Coverage(
    int states, int statesVisited, List<String> statesNeverVisited, List<Route> routesNeverTaken) {
  /**
   * A way from one state to another that a definition has.
   *
   * @param from the state it begins at
   * @param to the state it leads to
   * @param label what it is: {@code Next}, {@code Default}, {@code choice 2}, {@code catch 1}
   */
  public record Route(String from, String to, String label) {}

  /**
   * Compares a definition with what happened.
   *
   * @param summary what happened
   * @param states the names of all states
   * @param routes all transitions
   */
  public static Coverage of(TraceSummary summary, List<String> states, List<Route> routes) {
    Set<String> visited = new HashSet<>();
    summary.states().forEach(state -> visited.add(state.name()));
    Set<List<String>> taken = new HashSet<>();
    summary.routes().forEach(route -> taken.add(List.of(route.from(), route.to())));
    List<String> never = states.stream().filter(name -> !visited.contains(name)).toList();
    List<Route> untaken =
        routes.stream()
            .filter(route -> !taken.contains(List.of(route.from(), route.to())))
            .toList();
    return new Coverage(states.size(), states.size() - never.size(), never, untaken);
  }
}
