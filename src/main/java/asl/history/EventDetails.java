package asl.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an event. Data (input, output, parameters) are plain Java values here and JSON
 * text in AWS's form.
 */
public sealed interface EventDetails {
  /** Hands the fields over, in AWS's names. */
  void describe(DetailsSink sink);

  /**
   * The value of a field: data as a plain value, parsed here if the history holds text; null if
   * there is no such field.
   *
   * @param name the field's name in AWS's form
   */
  default @Nullable Object field(String name) {
    FieldFinder finder = new FieldFinder(name);
    describe(finder);
    return finder.found();
  }

  /** AWS's JSON form. */
  default Map<String, @Nullable Object> toJson() {
    DetailsObject object = new DetailsObject();
    describe(object);
    return object.members();
  }

  /** Nothing. */
  record None() implements EventDetails {
    /** The only one that is needed. */
    public static final None NONE = new None();

    @Override
    public void describe(DetailsSink sink) {}
  }

  /**
   * Of {@code ExecutionStarted}.
   *
   * @param input the execution's input
   * @param roleArn the role it runs as
   */
  record ExecutionStarted(@Nullable Object input, String roleArn) implements EventDetails {
    @Override
    public void describe(DetailsSink sink) {
      sink.data("input", input);
      sink.text("roleArn", roleArn);
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
    public void describe(DetailsSink sink) {
      sink.text("name", name);
      sink.data("input", input);
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
    public void describe(DetailsSink sink) {
      sink.text("name", name);
      sink.data("output", output);
      sink.variables(assignedVariables);
    }
  }

  /**
   * Of {@code ExecutionSucceeded}, {@code LambdaFunctionSucceeded} and {@code ActivitySucceeded}.
   *
   * @param output the output
   */
  record Output(@Nullable Object output) implements EventDetails {
    @Override
    public void describe(DetailsSink sink) {
      sink.data("output", output);
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
    public void describe(DetailsSink sink) {
      sink.text("error", error);
      sink.text("cause", cause);
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
    public void describe(DetailsSink sink) {
      sink.text("cause", cause);
      sink.text("error", error);
      sink.text("location", location);
      sink.text("state", state);
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
    public void describe(DetailsSink sink) {
      sink.text("resource", resource);
      sink.data("input", input);
      sink.number("timeoutInSeconds", timeoutInSeconds);
      sink.number("heartbeatInSeconds", heartbeatInSeconds);
      sink.json("taskCredentials", taskCredentials);
    }
  }

  /**
   * Of {@code ActivityStarted}.
   *
   * @param workerName the worker that took it; null if it gave no name
   */
  record ActivityStarted(@Nullable String workerName) implements EventDetails {
    @Override
    public void describe(DetailsSink sink) {
      sink.text("workerName", workerName);
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
    public void describe(DetailsSink sink) {
      sink.text("resourceType", resourceType);
      sink.text("resource", resource);
      sink.text("region", region);
      sink.jsonText("parameters", parameters);
      sink.number("timeoutInSeconds", timeoutInSeconds);
      sink.number("heartbeatInSeconds", heartbeatInSeconds);
      sink.json("taskCredentials", taskCredentials);
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
    public void describe(DetailsSink sink) {
      sink.text("resourceType", resourceType);
      sink.text("resource", resource);
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
    public void describe(DetailsSink sink) {
      sink.text("resourceType", resourceType);
      sink.text("resource", resource);
      sink.data("output", output);
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
    public void describe(DetailsSink sink) {
      sink.text("resourceType", resourceType);
      sink.text("resource", resource);
      sink.text("error", error);
      sink.text("cause", cause);
    }
  }

  /**
   * Of {@code MapStateStarted}.
   *
   * @param length how many items there are
   */
  record MapStarted(long length) implements EventDetails {
    @Override
    public void describe(DetailsSink sink) {
      sink.number("length", length);
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
    public void describe(DetailsSink sink) {
      sink.text("name", name);
      sink.number("index", index);
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
    public void describe(DetailsSink sink) {
      sink.text("mapRunArn", mapRunArn);
      sink.number("redriveCount", redriveCount);
    }
  }

  /**
   * Of {@code ExecutionRedriven}.
   *
   * @param redriveCount how often it was redriven
   */
  record ExecutionRedriven(long redriveCount) implements EventDetails {
    @Override
    public void describe(DetailsSink sink) {
      sink.number("redriveCount", redriveCount);
    }
  }

  /**
   * Details as a file holds them, whatever their fields are.
   *
   * @param typeName the value of the field {@code type}, known or not
   * @param detailsField the field that held the details; null if there was none
   * @param fields the details; data as JSON text
   * @param others the event's other members, beside its id, time, type and details
   */
  record Recorded(
      String typeName,
      @Nullable String detailsField,
      Map<String, @Nullable Object> fields,
      Map<String, @Nullable Object> others)
      implements EventDetails {
    @Override
    public void describe(DetailsSink sink) {
      fields.forEach(sink::member);
    }

    @Override
    public @Nullable Object field(String name) {
      return RecordedData.parsed(name, fields.get(name));
    }
  }
}
