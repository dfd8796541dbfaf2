package asl.function;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a Task.
 *
 * @param stateName the state's name
 * @param scope the branches and iterations around the state, outermost first
 * @param attempt 0 for the first try, then the number of the retry
 * @param resource the Resource as the definition has it
 * @param input the effective input: the function's payload, or the service's parameters
 * @param credentials the role to use; null if none is given
 * @param taskToken the token that ends the task; null where it does not wait for one
 * @param timeout the time limit; null if there is none
 * @param executionArn the execution that it belongs to
 */
public record Invocation(
    String stateName,
    List<ScopeStep> scope,
    int attempt,
    String resource,
    @Nullable Object input,
    @Nullable Object credentials,
    @Nullable String taskToken,
    @Nullable Duration timeout,
    String executionArn) {
  /**
   * A branch of a Parallel state or an iteration of a Map state.
   *
   * @param stateName the Parallel or Map state
   * @param index the branch or iteration, from 0
   * @param attempt the attempt of the Parallel or Map state, from 0
   */
  public record ScopeStep(String stateName, int index, int attempt) {}
}
