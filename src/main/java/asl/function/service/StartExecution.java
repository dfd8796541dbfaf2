package asl.function.service;

import asl.function.Invocation;
import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.service.ChildExecutions.ChildRequest;
import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks {@code states:startExecution}, its {@code .sync} forms, {@code
 * aws-sdk:sfn:startExecution} and {@code aws-sdk:sfn:startSyncExecution}, over local definitions
 * (Step Functions: "Start a new state machine from a running execution"; recorded from AWS).
 */
public final class StartExecution {
  private static final String START_SYNC = ":states:::aws-sdk:sfn:startSyncExecution";

  private final Map<String, Path> stateMachines;
  private final ChildExecutions children;

  /** The Standard executions of this run, whose names nobody else may have, by ARN. */
  private final Map<String, StartedChild> started = new HashMap<>();

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
        || resource.endsWith(":states:::aws-sdk:sfn:startExecution")
        || resource.endsWith(START_SYNC);
  }

  /** Whether a resource starts Express executions. */
  public static boolean isExpress(String resource) {
    return resource.endsWith(START_SYNC);
  }

  /** Starts the child that the task asks for; called on the loop of the execution that asks. */
  public RunningTask begin(Invocation invocation, Listener listener) {
    String resource = invocation.resource();
    Map<?, ?> parameters = invocation.input() instanceof Map<?, ?> map ? map : Map.of();
    String id = nextId(invocation);
    String machine = String.valueOf(parameters.get("StateMachineArn"));
    Path definition = definition(stateMachines, machine);
    if (definition == null) {
      String message = "State Machine Does Not Exist: '%s'".formatted(machine);
      return refuse(resource, "StateMachineDoesNotExist", message, id, listener);
    }
    String name = parameters.get("Name") instanceof String given ? given : id;
    boolean express = isExpress(resource);
    String arn =
        express
            ? machine.replace(":stateMachine:", ":express:") + ":" + name + ":" + name
            : machine.replace(":stateMachine:", ":execution:") + ":" + name;
    Object input = input(parameters.get("Input"));
    ChildRequest request =
        new ChildRequest(definition, machine, arn, name, express, input, invocation.executionArn());
    StartedChild child = express ? null : started.get(arn);
    if (child != null && (child.hasEnded() || !JsonEquality.equal(child.input(), input))) {
      String message = "Execution Already Exists: '%s'".formatted(arn);
      return refuse(resource, "ExecutionAlreadyExists", message, id, listener);
    }
    if (child == null) {
      child = StartedChild.start(children, request);
      if (!express) {
        started.put(arn, child);
      }
    }
    return answer(resource, child, id, listener);
  }

  private static RunningTask answer(
      String resource, StartedChild child, String requestId, Listener listener) {
    if (isExpress(resource)) {
      listener.updated(new TaskUpdate.Silent());
      child.whenEnded(end -> listener.updated(new TaskUpdate.Succeeded(child.syncResponse(end))));
      return child::cancel;
    }
    Map<String, @Nullable Object> answer = child.startResponse();
    if (!resource.contains(":aws-sdk:")) {
      answer.putAll(ResponseMetadata.of(requestId, JsonWriter.write(answer).length()));
    }
    if (resource.contains(".sync")) {
      listener.updated(new TaskUpdate.Submitted(answer));
      listener.updated(new TaskUpdate.Silent());
      child.whenEnded(end -> listener.updated(child.result(end, resource.contains(".sync:2"))));
      return child::cancel;
    }
    listener.updated(
        resource.endsWith(".waitForTaskToken")
            ? new TaskUpdate.Submitted(answer)
            : new TaskUpdate.Succeeded(answer));
    return () -> {};
  }

  /**
   * The API refuses the request; optimized integrations and AWS SDK ones tell it each their way.
   */
  private static RunningTask refuse(
      String resource, String code, String message, String requestId, Listener listener) {
    boolean sdk = resource.contains(":aws-sdk:");
    String details =
        sdk
            ? " (Service: Sfn, Status Code: 400, Request ID: %s)".formatted(requestId)
            : (" (Service: AWSStepFunctions; Status Code: 400; Error Code: %s; Request ID: %s;"
                    + " Proxy: null)")
                .formatted(code, requestId);
    listener.updated(
        new TaskUpdate.Failed(
            Stage.RUN, (sdk ? "Sfn." : "StepFunctions.") + code + "Exception", message + details));
    return () -> {};
  }

  /** An id that another execution does not have, and the same run again has again. */
  private String nextId(Invocation invocation) {
    String origin = invocation.executionArn() + "#" + (children.firstNumber() + startedCount++);
    return UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * The definition that stands for a state machine; null if none does.
   *
   * @param stateMachines the definition of each machine, by name or ARN
   * @param machine an ARN
   */
  public static @Nullable Path definition(Map<String, Path> stateMachines, String machine) {
    Path definition = stateMachines.get(machine);
    if (definition != null) {
      return definition;
    }
    String[] parts = machine.split(":", -1);
    return parts.length > 6 ? stateMachines.get(parts[6]) : null;
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
