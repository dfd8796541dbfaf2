package asl.function.service;

import asl.function.Invocation;
import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.service.ChildExecutions.ChildEnd;
import asl.function.service.ChildExecutions.ChildRequest;
import asl.function.service.ChildExecutions.RunningChild;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The tasks {@code states:startExecution}, its {@code .sync} forms and {@code
 * aws-sdk:sfn:startExecution}, over local definitions (Step Functions: "Start a new state machine
 * from a running execution"; recorded from AWS).
 */
public final class StartExecution {
  private final Map<String, Path> stateMachines;
  private final ChildExecutions children;
  private int startedCount;

  /**
   * @param stateMachines the definition that stands for each machine, by name or ARN
   * @param children runs them
   */
  public StartExecution(Map<String, Path> stateMachines, ChildExecutions children) {
    this.stateMachines = stateMachines;
    this.children = children;
  }

  /** Whether a resource starts executions. */
  public static boolean serves(String resource) {
    return resource.contains(":states:::states:startExecution")
        || resource.endsWith(":states:::aws-sdk:sfn:startExecution");
  }

  /** Starts the child that the task asks for; called on the loop of the execution that asks. */
  public RunningTask begin(Invocation invocation, Listener listener) {
    String resource = invocation.resource();
    Map<?, ?> parameters = invocation.input() instanceof Map<?, ?> map ? map : Map.of();
    String id = nextId(invocation);
    String machine = String.valueOf(parameters.get("StateMachineArn"));
    Path definition = definition(machine);
    if (definition == null) {
      listener.updated(
          new TaskUpdate.Failed(
              Stage.RUN,
              "StepFunctions.StateMachineDoesNotExistException",
              "State Machine Does Not Exist: '%s' (Service: AWSStepFunctions; Status Code: 400;"
                      .formatted(machine)
                  + " Error Code: StateMachineDoesNotExist; Request ID: %s; Proxy: null)"
                      .formatted(id)));
      return () -> {};
    }
    String name = parameters.get("Name") instanceof String given ? given : id;
    ChildRequest request =
        new ChildRequest(
            definition,
            machine,
            machine.replace(":stateMachine:", ":execution:") + ":" + name,
            name,
            input(parameters.get("Input")),
            invocation.executionArn());
    return resource.contains(".sync")
        ? await(request, id, resource.contains(".sync:2"), listener)
        : start(request, id, resource, listener);
  }

  /** An id that another execution does not have, and the same run again has again. */
  private String nextId(Invocation invocation) {
    String origin = invocation.executionArn() + "#" + startedCount++;
    return UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private @Nullable Path definition(String machine) {
    Path definition = stateMachines.get(machine);
    if (definition != null) {
      return definition;
    }
    String[] parts = machine.split(":", -1);
    return parts.length > 6 ? stateMachines.get(parts[6]) : null;
  }

  private RunningTask start(
      ChildRequest request, String requestId, String resource, Listener listener) {
    RunningChild child = children.start(request, end -> {});
    Map<String, @Nullable Object> answer = started(request, child.startDate());
    if (!resource.contains(":aws-sdk:")) {
      answer.putAll(ResponseMetadata.of(requestId, JsonWriter.write(answer).length()));
    }
    listener.updated(
        resource.endsWith(".waitForTaskToken")
            ? new TaskUpdate.Submitted(answer)
            : new TaskUpdate.Succeeded(answer));
    return () -> {};
  }

  private RunningTask await(
      ChildRequest request, String requestId, boolean parsed, Listener listener) {
    AtomicReference<@Nullable Instant> startDate = new AtomicReference<>();
    RunningChild child =
        children.start(
            request,
            end -> {
              Instant started = startDate.get();
              listener.updated(
                  ended(request, started == null ? end.stopDate() : started, end, parsed));
            });
    startDate.set(child.startDate());
    Map<String, @Nullable Object> answer = started(request, child.startDate());
    answer.putAll(ResponseMetadata.of(requestId, JsonWriter.write(answer).length()));
    listener.updated(new TaskUpdate.Submitted(answer));
    listener.updated(new TaskUpdate.Silent());
    return child::cancel;
  }

  private static Map<String, @Nullable Object> started(ChildRequest request, Instant startDate) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("ExecutionArn", request.executionArn());
    answer.put("StartDate", startDate.toString());
    return answer;
  }

  private static TaskUpdate ended(
      ChildRequest request, Instant startDate, ChildEnd end, boolean parsed) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    put(description, "Cause", end.cause());
    put(description, "Error", end.error());
    description.put("ExecutionArn", request.executionArn());
    description.put("Input", parsed ? request.input() : JsonWriter.write(request.input()));
    description.put("InputDetails", Map.of("Included", true));
    description.put("Name", request.name());
    boolean succeeded = end.status().equals("SUCCEEDED");
    if (succeeded) {
      description.put("Output", parsed ? end.output() : JsonWriter.write(end.output()));
      description.put("OutputDetails", Map.of("Included", true));
    }
    description.put("RedriveCount", 0);
    description.put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE");
    if (succeeded) {
      description.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
    }
    description.put("StartDate", startDate.toEpochMilli());
    description.put("StateMachineArn", request.stateMachineArn());
    description.put("Status", end.status());
    description.put("StopDate", end.stopDate().toEpochMilli());
    return succeeded
        ? new TaskUpdate.Succeeded(description)
        : new TaskUpdate.Failed(Stage.RUN, "States.TaskFailed", JsonWriter.write(description));
  }

  private static void put(
      Map<String, @Nullable Object> description, String name, @Nullable String value) {
    if (value != null) {
      description.put(name, value);
    }
  }

  /** No input is an empty object; a text is the input's JSON, as the API takes it. */
  private static @Nullable Object input(@Nullable Object given) {
    if (given == null) {
      return Map.of();
    }
    if (given instanceof String text) {
      try {
        return JsonReader.read(text);
      } catch (JsonSyntaxException e) {
        return text;
      }
    }
    return given;
  }
}
