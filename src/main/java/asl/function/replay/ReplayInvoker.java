package asl.function.replay;

import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.history.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers each Task as a recorded history does: the same state, in the same Map iterations, at the
 * same visit and attempt. Nothing is called. A Task that the recording has no answer for gets none:
 * who runs the execution hears of it and ends it.
 */
public final class ReplayInvoker implements TaskInvoker, AutoCloseable {
  private final RecordedTasks recorded;
  private final AnswerOrder order;
  private final Map<String, Integer> visited = new HashMap<>();
  private final Consumer<String> whenLost;

  /**
   * Reads the tasks of a history.
   *
   * @param children what is known of the child executions of its map runs
   * @param whenLost hears, in a sentence, which Task the recording has no answer for
   */
  public ReplayInvoker(History history, RecordedChildren children, Consumer<String> whenLost) {
    this.whenLost = whenLost;
    recorded = RecordingIndex.of(history.events(), children);
    order = new AnswerOrder(recorded.attempts());
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    RecordedAttempt attempt = find(invocation);
    if (attempt == null) {
      whenLost.accept(divergence(invocation));
      return () -> {};
    }
    if (attempt.isOrdered()) {
      return order.answer(attempt, listener);
    }
    AnswerOrder.give(attempt, listener);
    return () -> {};
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    int visit = visited.getOrDefault(recorded.key(invocation), -1);
    boolean answered = visit + 1 < recorded.visits(invocation).size();
    return answered || invocation.attempt() > 0 ? null : recorded.refusal(invocation.stateName());
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
    String had = found(invocation);
    for (Invocation.ScopeStep step : invocation.scope()) {
      place.append(" in '").append(step.stateName()).append("' #").append(step.index());
      if (recorded.isDistributed(step.stateName())) {
        had = "no history of this child execution, with an answer, is beside the recording";
      }
    }
    return "the recording has no answer for the Task '%s'%s: %s"
        .formatted(invocation.stateName(), place, had);
  }

  /** What the recording has instead. */
  private String found(Invocation invocation) {
    List<List<RecordedAttempt>> visits = recorded.visits(invocation);
    if (visits.isEmpty()) {
      return "the recording never got there";
    }
    int visit = visited.getOrDefault(recorded.key(invocation), 0) + 1;
    return visit > visits.size()
        ? "the recording has %d of its visits, this is number %d".formatted(visits.size(), visit)
        : "the recording has %d of its attempts, this is number %d"
            .formatted(visits.get(visit - 1).size(), invocation.attempt() + 1);
  }

  @Override
  public void close() {
    order.close();
  }
}
