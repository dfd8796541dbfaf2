package asl.function.replay;

import asl.function.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a history, by the state and the Map iterations around it. Names of states are unique
 * in a machine, so that a state tells which branch of a Parallel state it is in.
 */
final class RecordedTasks {
  private final Map<String, List<List<RecordedAttempt>>> visits = new HashMap<>();
  private final Set<String> parallelStates = new HashSet<>();
  private final Set<String> distributedMaps = new HashSet<>();
  private final List<RecordedAttempt> attempts = new ArrayList<>();
  private @Nullable String refusedState;
  private @Nullable String refusal;

  /** Begins a visit to a state; its attempts are added to what is returned. */
  List<RecordedAttempt> visit(List<String> iterations, String stateName) {
    List<RecordedAttempt> visit = new ArrayList<>();
    visits.computeIfAbsent(key(iterations, stateName), key -> new ArrayList<>()).add(visit);
    return visit;
  }

  RecordedAttempt attempt(List<RecordedAttempt> visit, long eventId, boolean ordered) {
    RecordedAttempt attempt = new RecordedAttempt(eventId, ordered);
    visit.add(attempt);
    if (ordered) {
      attempts.add(attempt);
    }
    return attempt;
  }

  /** The execution ended because the state's task could not be scheduled. */
  void refused(String stateName, String cause) {
    refusedState = stateName;
    refusal = cause;
  }

  /** Why the task of the state could not be scheduled; null if it could. */
  @Nullable String refusal(String stateName) {
    return stateName.equals(refusedState) ? refusal : null;
  }

  void parallel(String stateName) {
    parallelStates.add(stateName);
  }

  void distributed(String stateName) {
    distributedMaps.add(stateName);
  }

  /** Whether the state is a Map whose iterations have histories of their own. */
  boolean isDistributed(String stateName) {
    return distributedMaps.contains(stateName);
  }

  /** The attempts of the execution itself, in the order in which they began. */
  List<RecordedAttempt> attempts() {
    return attempts;
  }

  /** The visits to the state that the invocation belongs to. */
  List<List<RecordedAttempt>> visits(Invocation invocation) {
    return visits.getOrDefault(key(invocation), List.of());
  }

  /** What tells the visits of this invocation's state from those of others. */
  String key(Invocation invocation) {
    List<String> iterations = new ArrayList<>();
    for (Invocation.ScopeStep step : invocation.scope()) {
      if (!parallelStates.contains(step.stateName())) {
        iterations.add(iteration(step.stateName(), step.index()));
      }
    }
    return key(iterations, invocation.stateName());
  }

  static String iteration(String mapState, long index) {
    return mapState + "#" + index;
  }

  private static String key(List<String> iterations, String stateName) {
    return String.join("\n", iterations) + "\n\n" + stateName;
  }
}
