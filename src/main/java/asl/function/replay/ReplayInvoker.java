package asl.function.replay;

import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.history.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers each Task as a recorded history does: the same state, in the same Map iterations, at the
 * same visit and attempt. Nothing is called. Where the recording has no answer, the Task fails with
 * {@value #DIVERGED}.
 */
public final class ReplayInvoker implements TaskInvoker, AutoCloseable {
  /** The error name of a Task that the recording has no answer for. */
  public static final String DIVERGED = "Replay.Diverged";

  private final RecordedTasks recorded;
  private final AnswerOrder order;
  private final Map<String, Integer> visited = new HashMap<>();

  /** Reads the tasks of a history. */
  public ReplayInvoker(History history) {
    recorded = RecordingIndex.of(history.events());
    order = new AnswerOrder(recorded.attempts());
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    RecordedAttempt attempt = find(invocation);
    if (attempt == null) {
      listener.updated(new TaskUpdate.Failed(Stage.RUN, DIVERGED, divergence(invocation)));
      return () -> {};
    }
    return order.answer(attempt, listener);
  }

  private @Nullable RecordedAttempt find(Invocation invocation) {
    List<List<RecordedAttempt>> visits = recorded.visits(invocation);
    String key = recorded.key(invocation);
    int visit = visited.getOrDefault(key, -1);
    if (invocation.attempt() == 0 || visit < 0) {
      visited.put(key, ++visit);
    }
    if (visit >= visits.size()) {
      return null;
    }
    List<RecordedAttempt> attempts = visits.get(visit);
    return invocation.attempt() < attempts.size() ? attempts.get(invocation.attempt()) : null;
  }

  private String divergence(Invocation invocation) {
    StringBuilder place = new StringBuilder();
    for (Invocation.ScopeStep step : invocation.scope()) {
      place.append(" in '").append(step.stateName()).append("' #").append(step.index());
    }
    int visits = recorded.visits(invocation).size();
    int visit = visited.getOrDefault(recorded.key(invocation), 0) + 1;
    String had =
        visits == 0
            ? "the recording never got there"
            : visit > visits
                ? "the recording has %d of its visits, this is number %d".formatted(visits, visit)
                : "the recording has %d of its attempts, this is number %d"
                    .formatted(
                        recorded.visits(invocation).get(visit - 1).size(),
                        invocation.attempt() + 1);
    return "The replay has left the recording at state '%s'%s: %s."
        .formatted(invocation.stateName(), place, had);
  }

  @Override
  public void close() {
    order.close();
  }
}
