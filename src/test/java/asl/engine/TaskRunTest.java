package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import asl.definition.DefinitionReader;
import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Failed;
import asl.function.TaskUpdate.Stage;
import asl.function.TaskUpdate.Submitted;
import asl.function.TaskUpdate.Succeeded;
import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import asl.json.JsonSyntaxException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a task tells, when, and who is told that nobody waits for it any more. */
class TaskRunTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:111111111111:function:f";
  private static final String CALLBACK = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
  private static final String JOB = "arn:aws:states:::ecs:runTask.sync";
  private static final String ACTIVITY = "arn:aws:states:us-east-1:111111111111:activity:a";

  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<Integer> cancelledAt = new ArrayList<>();
  private final AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
  private VirtualLoop loop = new VirtualLoop();
  private boolean queues;
  private TaskInvoker.@Nullable Listener listener;

  private TaskInvoker.RunningTask invoke(Invocation invocation, TaskInvoker.Listener who) {
    listener = who;
    if (queues) {
      who.queued();
    }
    return () -> cancelledAt.add(seconds());
  }

  private int seconds() {
    return (int) VirtualLoop.START.until(loop.now(), ChronoUnit.SECONDS);
  }

  private Execution start(String resource, String fields)
      throws JsonSyntaxException, PlanException {
    Interpreter interpreter =
        new Interpreter(
            new Ports(
                loop,
                this::invoke,
                events::add,
                new MemoryObjects(),
                new SeededRandom(TestRun.SEED)));
    String task = "{'Type': 'Task', 'Resource': '" + resource + "'" + fields + ", 'End': true}";
    String definition = "{'StartAt': 'T', 'States': {'T': " + task + "}}";
    Plan plan = interpreter.plan(DefinitionReader.read(TestRun.json(definition)));
    return interpreter.start(plan, TestRun.request(Map.of()), result::set);
  }

  private TaskInvoker.Listener listener() {
    TaskInvoker.Listener known = listener;
    assertNotNull(known);
    return known;
  }

  /** The task tells something, so many seconds after the start. */
  private void tell(int atSecond, TaskUpdate update) {
    at(atSecond, () -> listener().updated(update));
  }

  private void at(int second, Runnable action) {
    loop.at(VirtualLoop.START.plusSeconds(second), action);
  }

  /** Runs, and gives how much work time waits for at these seconds. */
  private List<Integer> worksAt(int... seconds) {
    List<Integer> works = new ArrayList<>();
    for (int second : seconds) {
      at(second, () -> works.add(loop.works()));
    }
    loop.run();
    return works;
  }

  private ExecutionResult ended() {
    ExecutionResult end = result.get();
    assertNotNull(end);
    return end;
  }

  /** The events of the task, with their seconds: {@code LambdaFunctionStarted 0}. */
  private List<String> told() {
    return events.stream()
        .filter(event -> !event.type().label().matches("(Execution|TaskState).*"))
        .map(
            event ->
                event.type().label()
                    + " "
                    + VirtualLoop.START.until(event.timestamp(), ChronoUnit.SECONDS))
        .toList();
  }

  @Test
  void whileATaskWorksTimeWaitsForIt() throws Exception {
    start(FUNCTION, "");
    assertEquals(0, loop.works());
    tell(3, new Succeeded("done"));
    assertEquals(List.of(1, 0), worksAt(2, 4));
    assertEquals("done", ended().output());
    assertEquals(
        List.of(
            "LambdaFunctionScheduled 0", "LambdaFunctionStarted 0", "LambdaFunctionSucceeded 3"),
        told());
    assertEquals(List.of(), cancelledAt);
  }

  @Test
  void aTaskThatFailsIsNotWaitedForAnyMore() throws Exception {
    start(FUNCTION, "");
    tell(3, new Failed(Stage.RUN, "Broken", "as asked"));
    assertEquals(List.of(1, 0), worksAt(2, 4));
    assertEquals("Broken", ended().error());
    assertEquals("as asked", ended().cause());
    assertEquals(List.of(), cancelledAt);
  }

  @Test
  void aTaskThatIsOutOfTimeIsCancelled() throws Exception {
    start(FUNCTION, ", 'TimeoutSeconds': 5");
    tell(6, new Succeeded("late"));
    assertEquals(List.of(1, 0), worksAt(4, 7));
    assertEquals(List.of(5), cancelledAt);
    assertEquals("States.Timeout", ended().error());
    assertEquals(
        List.of("LambdaFunctionScheduled 0", "LambdaFunctionStarted 0", "LambdaFunctionTimedOut 5"),
        told());
  }

  @Test
  void aTaskWithoutHeartbeatsIsCancelled() throws Exception {
    start(CALLBACK, ", 'HeartbeatSeconds': 3, 'TimeoutSeconds': 5");
    tell(2, new TaskUpdate.Heartbeat());
    loop.run();
    assertEquals(List.of(5), cancelledAt);
    assertEquals("States.Timeout", ended().error());
    assertEquals(List.of("TaskScheduled 0", "TaskStarted 0", "TaskTimedOut 5"), told());
  }

  @Test
  void theAnswerOfTheServiceIsASignOfLife() throws Exception {
    start(CALLBACK, ", 'HeartbeatSeconds': 3, 'TimeoutSeconds': 60");
    tell(2, new Submitted("taken"));
    loop.run();
    assertEquals(
        List.of("TaskScheduled 0", "TaskStarted 0", "TaskSubmitted 2", "TaskTimedOut 5"), told());
  }

  @Test
  void aWorkersStartIsASignOfLife() throws Exception {
    start(ACTIVITY, ", 'HeartbeatSeconds': 3, 'TimeoutSeconds': 60");
    tell(2, new TaskUpdate.Started("worker"));
    loop.run();
    assertEquals(List.of("ActivityScheduled 0", "ActivityStarted 2", "ActivityTimedOut 5"), told());
  }

  @Test
  void aTaskThatEndsLeavesNoTimerBehind() throws Exception {
    start(CALLBACK, ", 'HeartbeatSeconds': 30, 'TimeoutSeconds': 60");
    tell(2, new Succeeded("done"));
    loop.run();
    assertEquals(2, seconds());
    assertEquals("done", ended().output());
  }

  @Test
  void aTaskWhoseExecutionIsStoppedIsCancelledAndHeardNoMore() throws Exception {
    Execution execution = start(FUNCTION, ", 'HeartbeatSeconds': 30, 'TimeoutSeconds': 60");
    at(4, () -> execution.abort("Stopped", "enough"));
    tell(5, new Succeeded("late"));
    assertEquals(List.of(1, 0), worksAt(3, 6));
    assertEquals(List.of(4), cancelledAt);
    assertEquals(6, seconds());
    assertEquals(ExecutionStatus.ABORTED, ended().status());
    assertEquals(List.of("LambdaFunctionScheduled 0", "LambdaFunctionStarted 0"), told());
  }

  @Test
  void timeNeedNotWaitForATokenThatNobodyIsAskedFor() throws Exception {
    start(CALLBACK, "");
    tell(2, new Submitted("taken"));
    tell(9, new Succeeded("done"));
    assertEquals(List.of(1, 0, 0), worksAt(1, 3, 10));
    assertEquals("done", ended().output());
  }

  @Test
  void timeWaitsForATokenThatSomebodyIsAskedFor() throws Exception {
    start(CALLBACK, "");
    tell(2, new Submitted("taken", true));
    tell(9, new Succeeded("done"));
    assertEquals(List.of(1, 1, 0), worksAt(1, 3, 10));
  }

  @Test
  void inRealTimeATokenIsWaitedFor() throws Exception {
    loop = VirtualLoop.asInRealTime();
    start(CALLBACK, "");
    tell(2, new Submitted("taken"));
    tell(9, new Succeeded("done"));
    assertEquals(List.of(1, 1, 0), worksAt(1, 3, 10));
  }

  @Test
  void timeWaitsForTheJobThatATaskStarted() throws Exception {
    start(JOB, "");
    tell(2, new Submitted("taken"));
    tell(9, new Succeeded("done"));
    assertEquals(List.of(1, 1, 0), worksAt(1, 3, 10));
  }

  @Test
  void timeNeedNotWaitForATaskThatFallsSilent() throws Exception {
    start(FUNCTION, "");
    tell(2, new TaskUpdate.Silent());
    tell(9, new Succeeded("done"));
    assertEquals(List.of(1, 0, 0), worksAt(1, 3, 10));
    assertEquals(
        List.of(
            "LambdaFunctionScheduled 0", "LambdaFunctionStarted 0", "LambdaFunctionSucceeded 9"),
        told());
  }

  @Test
  void aTaskThatIsSaidToHaveTimedOutHas() throws Exception {
    start(FUNCTION, "");
    tell(2, new TaskUpdate.TimedOut("States.Timeout", "as recorded"));
    loop.run();
    assertEquals("States.Timeout", ended().error());
    assertEquals("as recorded", ended().cause());
    assertEquals(
        List.of("LambdaFunctionScheduled 0", "LambdaFunctionStarted 0", "LambdaFunctionTimedOut 2"),
        told());
  }

  @Test
  void anActivityThatAWorkerEndsHadAWorkerEvenIfItDidNotSay() throws Exception {
    start(ACTIVITY, "");
    tell(2, new Failed(Stage.RUN, "Broken", null));
    loop.run();
    assertEquals(List.of("ActivityScheduled 0", "ActivityStarted 2", "ActivityFailed 2"), told());
  }

  @Test
  void anActivityThatNobodyCouldTakeHadNoWorker() throws Exception {
    start(ACTIVITY, "");
    tell(2, new Failed(Stage.START, "Broken", null));
    loop.run();
    assertEquals(List.of("ActivityScheduled 0", "ActivityFailed 2"), told());
  }

  @Test
  void anActivityThatIsSaidToHaveTimedOutHadNoWorker() throws Exception {
    start(ACTIVITY, "");
    tell(2, new TaskUpdate.TimedOut("States.Timeout", null));
    loop.run();
    assertEquals(List.of("ActivityScheduled 0", "ActivityTimedOut 2"), told());
  }

  @Test
  void theTurnOfQueuedWorkStartsItsTime() throws Exception {
    queues = true;
    start(FUNCTION, ", 'TimeoutSeconds': 5");
    at(20, () -> listener().begun());
    loop.run();
    assertEquals(List.of(25), cancelledAt);
    assertEquals(
        List.of(
            "LambdaFunctionScheduled 0", "LambdaFunctionStarted 20", "LambdaFunctionTimedOut 25"),
        told());
  }

  @Test
  void queuedWorkThatIsNotWantedAnyMoreNeverStarts() throws Exception {
    queues = true;
    Execution execution = start(FUNCTION, ", 'TimeoutSeconds': 5");
    at(10, () -> execution.abort(null, null));
    at(20, () -> listener().begun());
    loop.run();
    assertEquals(20, seconds());
    assertEquals(List.of("LambdaFunctionScheduled 0"), told());
    assertNull(ended().error());
  }

  @Test
  void workThatDidNotWaitTakesNoNoticeOfItsTurn() throws Exception {
    start(FUNCTION, ", 'TimeoutSeconds': 5");
    at(4, () -> listener().begun());
    loop.run();
    assertEquals(List.of(5), cancelledAt);
  }
}
