package asl.function.mock;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.mock.MockedResponse.MockedInvocation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the states of a test case from its mocked responses; all others go to another invoker.
 * The invocations of a state count through, retries and iterations included.
 */
public final class MockInvoker implements TaskInvoker {
  private final Map<String, MockedResponse> responses;
  private final TaskInvoker others;
  private final RequestIds ids;
  private final Map<String, Integer> invocations = new HashMap<>();

  /**
   * @param responses the mocked responses by state
   * @param others answers for the states that have none
   * @param ids what services would call messages and executions
   */
  public MockInvoker(Map<String, MockedResponse> responses, TaskInvoker others, RequestIds ids) {
    this.ids = ids;
    this.responses = responses;
    this.others = others;
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    MockedResponse response = responses.get(invocation.stateName());
    if (response == null) {
      return others.invoke(invocation, listener);
    }
    int number = invocations.merge(invocation.stateName(), 1, Integer::sum) - 1;
    MockedInvocation answer = response.invocation(number);
    if (answer == null) {
      listener.updated(
          new TaskUpdate.Failed(
              Stage.RUN,
              "States.Runtime",
              "The mocked response '%s' of state '%s' has no answer for invocation %d."
                  .formatted(response.name(), invocation.stateName(), number)));
    } else {
      answer(invocation, answer, listener);
    }
    return () -> {};
  }

  private void answer(Invocation invocation, MockedInvocation answer, Listener listener) {
    Object submitted = SubmittedAnswer.of(invocation, answer.result(), ids);
    if (submitted != null) {
      listener.updated(new TaskUpdate.Submitted(submitted));
    }
    String error = answer.error();
    listener.updated(
        error == null
            ? new TaskUpdate.Succeeded(result(invocation.resource(), answer.result()))
            : new TaskUpdate.Failed(Stage.RUN, error, answer.cause()));
  }

  /** A function called by its ARN gives its payload, without the response around it. */
  private static @Nullable Object result(String resource, @Nullable Object result) {
    boolean bare = resource.contains(":lambda:") && !resource.contains(":states:");
    return bare && result instanceof Map<?, ?> response && response.containsKey("Payload")
        ? response.get("Payload")
        : result;
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    return responses.containsKey(invocation.stateName()) ? null : others.refusal(invocation);
  }
}
