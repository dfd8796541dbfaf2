package asl.function.service;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.service.ChildExecutions.ChildEnd;
import asl.function.service.ChildExecutions.ChildRequest;
import asl.function.service.ChildExecutions.RunningChild;
import asl.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An execution that a task has started, and how the API's responses describe it. */
final class StartedChild {
  private static final long BILLED_MILLIS = 100;
  private static final int BILLED_MEGABYTES = 64;

  private final ChildRequest request;
  private final List<Consumer<ChildEnd>> waiting = new ArrayList<>();
  private @Nullable RunningChild running;
  private @Nullable ChildEnd end;

  private StartedChild(ChildRequest request) {
    this.request = request;
  }

  static StartedChild start(ChildExecutions children, ChildRequest request) {
    StartedChild child = new StartedChild(request);
    child.running = children.start(request, child::ended);
    return child;
  }

  private void ended(ChildEnd how) {
    end = how;
    waiting.forEach(each -> each.accept(how));
  }

  /** Tells how it ended, when it has. */
  void whenEnded(Consumer<ChildEnd> listener) {
    if (end == null) {
      waiting.add(listener);
    } else {
      listener.accept(end);
    }
  }

  boolean hasEnded() {
    return end != null;
  }

  @Nullable Object input() {
    return request.input();
  }

  /** Nobody waits for it any more. */
  void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private Instant startDate() {
    return running == null ? Instant.EPOCH : running.startDate();
  }

  /** What StartExecution answers. */
  Map<String, @Nullable Object> startResponse() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("ExecutionArn", request.executionArn());
    answer.put("StartDate", startDate().toString());
    return answer;
  }

  /** What StartSyncExecution answers, whatever came of the execution. */
  Map<String, @Nullable Object> syncResponse(ChildEnd how) {
    long millis = Math.max(1, Duration.between(startDate(), how.stopDate()).toMillis());
    Map<String, @Nullable Object> billing = new LinkedHashMap<>();
    billing.put(
        "BilledDurationInMilliseconds",
        (millis + BILLED_MILLIS - 1) / BILLED_MILLIS * BILLED_MILLIS);
    billing.put("BilledMemoryUsedInMB", BILLED_MEGABYTES);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("BillingDetails", billing);
    describe(answer, how, false);
    answer.put("StartDate", startDate().toString());
    answer.put("StateMachineArn", request.stateMachineArn());
    answer.put("Status", how.status());
    answer.put("StopDate", how.stopDate().toString());
    return answer;
  }

  /**
   * What a {@code .sync} task ends with.
   *
   * @param parsed whether the input and output of one that succeeded are JSON, not text
   */
  TaskUpdate result(ChildEnd how, boolean parsed) {
    boolean succeeded = how.status().equals("SUCCEEDED");
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    describe(description, how, parsed && succeeded);
    description.put("RedriveCount", 0);
    description.put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE");
    if (succeeded) {
      description.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
    }
    description.put("StartDate", startDate().toEpochMilli());
    description.put("StateMachineArn", request.stateMachineArn());
    description.put("Status", how.status());
    description.put("StopDate", how.stopDate().toEpochMilli());
    return succeeded
        ? new TaskUpdate.Succeeded(description)
        : new TaskUpdate.Failed(Stage.RUN, "States.TaskFailed", JsonWriter.write(description));
  }

  private void describe(Map<String, @Nullable Object> description, ChildEnd how, boolean parsed) {
    put(description, "Cause", how.cause());
    put(description, "Error", how.error());
    description.put("ExecutionArn", request.executionArn());
    description.put("Input", parsed ? request.input() : JsonWriter.write(request.input()));
    description.put("InputDetails", Map.of("Included", true));
    description.put("Name", request.name());
    if (how.status().equals("SUCCEEDED")) {
      description.put("Output", parsed ? how.output() : JsonWriter.write(how.output()));
      description.put("OutputDetails", Map.of("Included", true));
    }
  }

  private static void put(
      Map<String, @Nullable Object> description, String name, @Nullable String value) {
    if (value != null) {
      description.put(name, value);
    }
  }
}
