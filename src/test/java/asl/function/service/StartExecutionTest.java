package asl.function.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.Invocation;
import asl.function.TaskUpdate;
import asl.function.service.ChildExecutions.ChildEnd;
import asl.function.service.ChildExecutions.ChildRequest;
import asl.json.JsonReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StartExecutionTest {
  private static final String ARN = "arn:aws:states:us-east-1:111111111111:stateMachine:child";
  private static final String STATES = "arn:aws:states:::states:startExecution";
  private static final Instant BEGIN = Instant.parse("2024-05-06T07:08:09Z");

  private final List<TaskUpdate> updates = new ArrayList<>();
  private final List<ChildRequest> started = new ArrayList<>();
  private Consumer<ChildEnd> ended;
  private boolean cancelled;

  private final StartExecution tasks =
      new StartExecution(
          Map.of("child", Path.of("child.json")),
          (request, listener) -> {
            started.add(request);
            ended = listener;
            return new ChildExecutions.RunningChild() {
              @Override
              public Instant startDate() {
                return BEGIN;
              }

              @Override
              public void cancel() {
                cancelled = true;
              }
            };
          });

  private Runnable begin(String resource) {
    return begin(resource, "run", Map.of("a", 1));
  }

  private Runnable begin(String resource, String name, Map<String, Object> input) {
    Map<String, Object> parameters = Map.of("StateMachineArn", ARN, "Name", name, "Input", input);
    return tasks.begin(invocation(resource, parameters), updates::add)::cancel;
  }

  private static Invocation invocation(String resource, Map<String, Object> parameters) {
    return new Invocation(
        "Start", List.of(), 0, resource, parameters, null, null, null, "arn:parent");
  }

  private Map<?, ?> output(int index) {
    TaskUpdate update = updates.get(index);
    return (Map<?, ?>)
        (update instanceof TaskUpdate.Submitted submitted
            ? submitted.output()
            : ((TaskUpdate.Succeeded) update).output());
  }

  private static ChildEnd end(String status, Object output, String error) {
    return new ChildEnd(status, output, error, null, BEGIN.plusSeconds(1));
  }

  @Test
  void withoutSyncTheTaskEndsWithTheArn() {
    begin(STATES).run();
    assertEquals(1, updates.size());
    assertEquals(
        "arn:aws:states:us-east-1:111111111111:execution:child:run", output(0).get("ExecutionArn"));
    assertNotNull(output(0).get("SdkHttpMetadata"));
    assertEquals(
        List.of(
            new ChildRequest(
                Path.of("child.json"),
                ARN,
                "arn:aws:states:us-east-1:111111111111:execution:child:run",
                "run",
                false,
                Map.of("a", 1),
                "arn:parent")),
        started);
    assertEquals(false, cancelled);
  }

  @Test
  void syncGivesTheDescriptionWithOutputAsText() {
    begin(STATES + ".sync");
    ended.accept(end("SUCCEEDED", Map.of("b", 2), null));
    assertTrue(updates.get(0) instanceof TaskUpdate.Submitted);
    assertEquals("{\"b\":2}", output(2).get("Output"));
    assertEquals("{\"a\":1}", output(2).get("Input"));
    assertEquals("SUCCEEDED", output(2).get("Status"));
  }

  @Test
  void sync2GivesTheOutputParsed() {
    begin(STATES + ".sync:2");
    ended.accept(end("SUCCEEDED", Map.of("b", 2), null));
    assertEquals(Map.of("b", 2), output(2).get("Output"));
    assertEquals(Map.of("a", 1), output(2).get("Input"));
  }

  @Test
  void aChildThatFailsIsAFailedTaskWithItsDescription() throws Exception {
    begin(STATES + ".sync");
    ended.accept(end("FAILED", null, "Broken"));
    TaskUpdate.Failed failed = (TaskUpdate.Failed) updates.get(2);
    assertEquals("States.TaskFailed", failed.error());
    Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
    assertEquals("Broken", cause.get("Error"));
    assertEquals("FAILED", cause.get("Status"));
  }

  @Test
  void theDescriptionTellsWhetherTheChildCanBeRedriven() throws Exception {
    begin(STATES + ".sync");
    ended.accept(end("SUCCEEDED", Map.of("b", 2), null));
    assertEquals("NOT_REDRIVABLE", output(2).get("RedriveStatus"));
    assertEquals(
        "Execution is SUCCEEDED and cannot be redriven", output(2).get("RedriveStatusReason"));
    begin(STATES + ".sync", "late", Map.of());
    ended.accept(end("TIMED_OUT", null, null));
    TaskUpdate.Failed failed = (TaskUpdate.Failed) updates.get(5);
    Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
    assertEquals("REDRIVABLE", cause.get("RedriveStatus"));
    assertEquals("TIMED_OUT", cause.get("Status"));
    assertEquals(false, cause.containsKey("Error"));
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    begin(STATES + ".sync");
    ended.accept(end("SUCCEEDED", Map.of(), null));
    begin(STATES + ".sync");
    begin("arn:aws:states:::aws-sdk:sfn:startExecution");
    TaskUpdate.Failed refused = (TaskUpdate.Failed) updates.get(3);
    assertEquals("StepFunctions.ExecutionAlreadyExistsException", refused.error());
    assertTrue(
        refused.cause().startsWith("Execution Already Exists: 'arn:aws:states:us-east-1:"),
        refused.cause());
    TaskUpdate.Failed sdk = (TaskUpdate.Failed) updates.get(4);
    assertEquals("Sfn.ExecutionAlreadyExistsException", sdk.error());
    assertTrue(sdk.cause().contains("(Service: Sfn, Status Code: 400, Request ID: "), sdk.cause());
    assertEquals(1, started.size());
  }

  @Test
  void theSameRequestWhileTheExecutionRunsGivesTheSameExecution() {
    begin(STATES);
    begin(STATES);
    assertEquals(output(0).get("ExecutionArn"), output(1).get("ExecutionArn"));
    assertEquals(1, started.size());
    begin(STATES, "run", Map.of("a", 2));
    TaskUpdate.Failed refused = (TaskUpdate.Failed) updates.get(2);
    assertEquals("StepFunctions.ExecutionAlreadyExistsException", refused.error());
  }

  @Test
  void theInputIsTextInTheCauseOfAFailure() throws Exception {
    begin(STATES + ".sync:2");
    ended.accept(end("FAILED", null, "Broken"));
    TaskUpdate.Failed failed = (TaskUpdate.Failed) updates.get(2);
    Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
    assertEquals("{\"a\":1}", cause.get("Input"));
  }

  @Test
  void startSyncExecutionTellsWhateverCameOfAnExpressExecution() {
    begin("arn:aws:states:::aws-sdk:sfn:startSyncExecution");
    ended.accept(end("FAILED", null, "Broken"));
    assertTrue(started.get(0).express());
    assertEquals(
        "arn:aws:states:us-east-1:111111111111:express:child:run:run",
        output(1).get("ExecutionArn"));
    assertEquals("FAILED", output(1).get("Status"));
    assertEquals("Broken", output(1).get("Error"));
    assertEquals("{\"a\":1}", output(1).get("Input"));
    assertEquals("2024-05-06T07:08:10Z", output(1).get("StopDate"));
  }

  @Test
  void aMachineThatIsNotMappedDoesNotExist() {
    Map<String, Object> parameters = Map.of("StateMachineArn", ARN + "-other");
    tasks.begin(
        invocation("arn:aws:states:::aws-sdk:sfn:startExecution", parameters), updates::add);
    TaskUpdate.Failed refused = (TaskUpdate.Failed) updates.get(0);
    assertEquals("Sfn.StateMachineDoesNotExistException", refused.error());
  }

  @Test
  void aChildWithoutANameGetsOneThatTheNextRunGivesAgain() {
    Map<String, Object> nameless = Map.of("StateMachineArn", ARN);
    tasks.begin(invocation(STATES, nameless), updates::add);
    tasks.begin(invocation(STATES, nameless), updates::add);
    assertEquals("4a140f49-1182-3260-8a2e-93ac63b40a34", started.get(0).name());
    assertNotEquals(started.get(0).name(), started.get(1).name());
  }

  @Test
  void cancellingEndsTheChild() {
    begin(STATES + ".sync").run();
    assertTrue(cancelled);
  }

  @Test
  void anUnknownMachineDoesNotExist() {
    tasks.begin(invocation(STATES, Map.of("StateMachineArn", "other")), updates::add);
    assertEquals(
        "StepFunctions.StateMachineDoesNotExistException",
        ((TaskUpdate.Failed) updates.get(0)).error());
  }
}
