package asl.app.debug;

import asl.engine.StepPoint;
import asl.function.Invocation;
import asl.function.Invocation.ScopeStep;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.mock.MockInvoker;
import asl.function.mock.MockedResponse;
import asl.function.mock.MockedResponse.MockedInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a Task once as the user said; all others are done as always. The answer comes the way
 * that a task's answer comes, so that the history is one that AWS could have written.
 */
final class ForcedTasks implements TaskInvoker {
  private record Place(List<ScopeStep> path, String state) {}

  private final TaskInvoker others;
  private final Map<Place, MockedInvocation> answers = new HashMap<>();

  ForcedTasks(TaskInvoker others) {
    this.others = others;
  }

  /** The Task at hand is to give a result. */
  void succeed(StepPoint point, @Nullable Object result) {
    answers.put(place(point), new MockedInvocation(0, 0, result, null, null));
  }

  /** The Task at hand is to fail. */
  void fail(StepPoint point, String error, @Nullable String cause) {
    answers.put(place(point), new MockedInvocation(0, 0, null, error, cause));
  }

  private static Place place(StepPoint point) {
    return new Place(point.path(), point.state().name());
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    String state = invocation.stateName();
    MockedInvocation answer = answers.remove(new Place(invocation.scope(), state));
    if (answer == null) {
      return others.invoke(invocation, listener);
    }
    MockedResponse response = new MockedResponse("debugger", List.of(answer));
    return new MockInvoker(Map.of(state, response), others, RequestIds.UNGUESSABLE)
        .invoke(invocation, listener);
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    return answers.containsKey(new Place(invocation.scope(), invocation.stateName()))
        ? null
        : others.refusal(invocation);
  }
}
