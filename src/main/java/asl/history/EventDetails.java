package asl.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an event. Data (input, output, parameters) are plain Java values here and JSON
 * text in AWS's form.
 */
public sealed interface EventDetails {
  /** AWS's JSON form. */
  Map<String, @Nullable Object> toJson();

  /** Nothing. */
  record None() implements EventDetails {
    /** The only one that is needed. */
    public static final None NONE = new None();

    @Override
    public Map<String, @Nullable Object> toJson() {
      return Map.of();
    }
  }

  /**
   * Of {@code ExecutionStarted}.
   *
   * @param input the execution's input
   * @param roleArn the role it runs as
   */
  record ExecutionStarted(@Nullable Object input, String roleArn) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().data("input", input).text("roleArn", roleArn).done();
    }
  }

  /**
   * Of {@code …StateEntered}.
   *
   * @param name the state's name
   * @param input its raw input
   */
  record StateEntered(String name, @Nullable Object input) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().text("name", name).data("input", input).done();
    }
  }

  /**
   * Of {@code …StateExited}.
   *
   * @param name the state's name
   * @param output its output
   * @param assignedVariables the variables assigned and their values; null if none
   */
  record StateExited(
      String name,
      @Nullable Object output,
      @Nullable Map<String, @Nullable Object> assignedVariables)
      implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("name", name)
          .data("output", output)
          .variables(assignedVariables)
          .done();
    }
  }

  /**
   * Of {@code ExecutionSucceeded}, {@code LambdaFunctionSucceeded} and {@code ActivitySucceeded}.
   *
   * @param output the output
   */
  record Output(@Nullable Object output) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().data("output", output).done();
    }
  }

  /**
   * Of the failures, time-outs and abortions of executions, Lambda functions, activities and map
   * runs.
   *
   * @param error the error name; null if there is none
   * @param cause the cause; null if there is none
   */
  record Failure(@Nullable String error, @Nullable String cause) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().text("error", error).text("cause", cause).done();
    }
  }

  /**
   * Of {@code EvaluationFailed}.
   *
   * @param error the error name
   * @param cause the cause
   * @param location the field that holds the expression
   * @param state the state's name
   */
  record EvaluationFailed(String error, String cause, @Nullable String location, String state)
      implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("cause", cause)
          .text("error", error)
          .text("location", location)
          .text("state", state)
          .done();
    }
  }

  /**
   * Of {@code LambdaFunctionScheduled} and {@code ActivityScheduled}.
   *
   * @param resource the ARN
   * @param input what it gets
   * @param timeoutInSeconds its time limit; null if there is none
   * @param heartbeatInSeconds the longest time between heartbeats; null if there is none
   * @param taskCredentials the role to use; null if there is none
   */
  record FunctionScheduled(
      String resource,
      @Nullable Object input,
      @Nullable Long timeoutInSeconds,
      @Nullable Long heartbeatInSeconds,
      @Nullable Object taskCredentials)
      implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("resource", resource)
          .data("input", input)
          .number("timeoutInSeconds", timeoutInSeconds)
          .number("heartbeatInSeconds", heartbeatInSeconds)
          .json("taskCredentials", taskCredentials)
          .done();
    }
  }

  /**
   * Of {@code ActivityStarted}.
   *
   * @param workerName the worker that took it; null if it gave no name
   */
  record ActivityStarted(@Nullable String workerName) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().text("workerName", workerName).done();
    }
  }

  /**
   * Of {@code TaskScheduled}.
   *
   * @param resourceType the service: {@code sqs}
   * @param resource the action: {@code sendMessage.waitForTaskToken}
   * @param region the region
   * @param parameters what it gets
   * @param timeoutInSeconds its time limit; null if there is none
   * @param heartbeatInSeconds the longest time between heartbeats; null if there is none
   * @param taskCredentials the role to use; null if there is none
   */
  record TaskScheduled(
      String resourceType,
      String resource,
      String region,
      @Nullable Object parameters,
      @Nullable Long timeoutInSeconds,
      @Nullable Long heartbeatInSeconds,
      @Nullable Object taskCredentials)
      implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("resourceType", resourceType)
          .text("resource", resource)
          .text("region", region)
          .jsonText("parameters", parameters)
          .number("timeoutInSeconds", timeoutInSeconds)
          .number("heartbeatInSeconds", heartbeatInSeconds)
          .json("taskCredentials", taskCredentials)
          .done();
    }
  }

  /**
   * Of {@code TaskStarted}.
   *
   * @param resourceType the service
   * @param resource the action
   */
  record TaskStarted(String resourceType, String resource) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("resourceType", resourceType)
          .text("resource", resource)
          .done();
    }
  }

  /**
   * Of {@code TaskSubmitted} and {@code TaskSucceeded}.
   *
   * @param resourceType the service
   * @param resource the action
   * @param output the output
   */
  record TaskOutput(String resourceType, String resource, @Nullable Object output)
      implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("resourceType", resourceType)
          .text("resource", resource)
          .data("output", output)
          .done();
    }
  }

  /**
   * Of {@code TaskFailed}, {@code TaskTimedOut}, {@code TaskStartFailed} and {@code
   * TaskSubmitFailed}.
   *
   * @param resourceType the service
   * @param resource the action
   * @param error the error name; null if there is none
   * @param cause the cause; null if there is none
   */
  record TaskFailure(
      String resourceType, String resource, @Nullable String error, @Nullable String cause)
      implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("resourceType", resourceType)
          .text("resource", resource)
          .text("error", error)
          .text("cause", cause)
          .done();
    }
  }

  /**
   * Of {@code MapStateStarted}.
   *
   * @param length how many items there are
   */
  record MapStarted(long length) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().number("length", length).done();
    }
  }

  /**
   * Of {@code MapIteration…}.
   *
   * @param name the Map state's name
   * @param index the iteration, from 0
   */
  record MapIteration(String name, long index) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().text("name", name).number("index", index).done();
    }
  }

  /**
   * Of {@code MapRunStarted} and {@code MapRunRedriven}.
   *
   * @param mapRunArn the ARN of the map run
   * @param redriveCount how often it was redriven; null for a start
   */
  record MapRun(String mapRunArn, @Nullable Long redriveCount) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter()
          .text("mapRunArn", mapRunArn)
          .number("redriveCount", redriveCount)
          .done();
    }
  }

  /**
   * Of {@code ExecutionRedriven}.
   *
   * @param redriveCount how often it was redriven
   */
  record ExecutionRedriven(long redriveCount) implements EventDetails {
    @Override
    public Map<String, @Nullable Object> toJson() {
      return new DetailsWriter().number("redriveCount", redriveCount).done();
    }
  }
}
