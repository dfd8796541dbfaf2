package asl.function.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs other local definitions for tasks that start executions. */
@FunctionalInterface
public interface ChildExecutions {
  /**
   * Starts one; called on the loop of the execution that asks.
   *
   * @param ended hears how it ended, from any thread
   */
  RunningChild start(ChildRequest request, Consumer<ChildEnd> ended);

  /**
   * What the numbers of the executions begin with that one execution starts; other runs' differ.
   */
  default long firstNumber() {
    return 0;
  }

  /**
   * What is started.
   *
   * @param definition the definition's file
   * @param stateMachineArn the machine's ARN
   * @param executionArn the new execution's ARN
   * @param name its name
   * @param express whether it is an Express execution
   * @param input its input
   * @param startedBy the ARN of the execution that asks for it
   */
  record ChildRequest(
      Path definition,
      String stateMachineArn,
      String executionArn,
      String name,
      boolean express,
      @Nullable Object input,
      String startedBy) {}

  /** An execution that was started. */
  interface RunningChild {
    /** When it was started. */
    Instant startDate();

    /** Nobody waits for it any more. */
    void cancel();
  }

  /**
   * How an execution ended.
   *
   * @param status {@code SUCCEEDED}, {@code FAILED}, {@code TIMED_OUT} or {@code ABORTED}
   * @param output its output, where it succeeded
   * @param error the error name; null if there is none
   * @param cause the cause; null if there is none
   * @param stopDate when it ended
   */
  record ChildEnd(
      String status,
      @Nullable Object output,
      @Nullable String error,
      @Nullable String cause,
      Instant stopDate) {}
}
