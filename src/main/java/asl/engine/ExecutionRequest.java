package asl.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an execution starts with.
 *
 * @param executionName its name
 * @param stateMachineName the state machine's name
 * @param input its input
 * @param express whether it is an Express execution
 * @param limits the quotas that hold
 * @param start where it begins
 */
public record ExecutionRequest(
    String executionName,
    String stateMachineName,
    @Nullable Object input,
    boolean express,
    Limits limits,
    StartingPoint start) {
  private static final String ARN = "arn:aws:states:us-east-1:111111111111:";

  /** The role that local executions pretend to run as. */
  public static final String ROLE_ARN = "arn:aws:iam::111111111111:role/asl";

  /** An execution that begins where its state machine does. */
  public ExecutionRequest(
      String executionName,
      String stateMachineName,
      @Nullable Object input,
      boolean express,
      Limits limits) {
    this(executionName, stateMachineName, input, express, limits, StartingPoint.START);
  }

  /** The ARN of the state machine. */
  public String stateMachineArn() {
    return ARN + "stateMachine:" + stateMachineName;
  }

  /** The ARN of the execution. */
  public String executionArn() {
    String start = executionArnBeforeName() + executionName;
    return express ? start + ":" + executionName : start;
  }

  /** The part of the ARN that is the same for all executions of its kind and state machine. */
  String executionArnBeforeName() {
    return ARN + (express ? "express:" : "execution:") + stateMachineName + ":";
  }

  /** The ARN of a map run of the execution. */
  String mapRunArn(String label, String runName) {
    return ARN + "mapRun:" + stateMachineName + "/" + label + ":" + runName;
  }
}
