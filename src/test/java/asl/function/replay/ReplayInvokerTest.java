package asl.function.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.Invocation;
import asl.function.Invocation.ScopeStep;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.history.HistoryReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReplayInvokerTest {
  private final StringBuilder events = new StringBuilder();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private int id;

  private int event(int previous, String type, String details) {
    events
        .append(events.length() == 0 ? "" : ",")
        .append("{\"id\":")
        .append(++id)
        .append(",\"previousEventId\":")
        .append(previous)
        .append(",\"timestamp\":\"2024-05-06T07:08:09.000Z\",\"type\":\"")
        .append(type)
        .append('"')
        .append(details.isEmpty() ? "" : "," + details)
        .append('}');
    return id;
  }

  private int entered(int previous, String type, String name) {
    return event(
        previous,
        type + "StateEntered",
        "\"stateEnteredEventDetails\":{\"name\":\"%s\",\"input\":\"{}\"}".formatted(name));
  }

  private int exited(int previous, String type, String name) {
    return event(
        previous,
        type + "StateExited",
        "\"stateExitedEventDetails\":{\"name\":\"%s\",\"output\":\"{}\"}".formatted(name));
  }

  private int lambda(int previous, String ending) {
    int scheduled =
        event(
            previous,
            "LambdaFunctionScheduled",
            "\"lambdaFunctionScheduledEventDetails\":{\"resource\":\"arn\",\"input\":\"{}\"}");
    int started = event(scheduled, "LambdaFunctionStarted", "");
    return ending.startsWith("!")
        ? event(
            started,
            "LambdaFunctionFailed",
            "\"lambdaFunctionFailedEventDetails\":{\"error\":\"%s\",\"cause\":\"why\"}"
                .formatted(ending.substring(1)))
        : event(
            started,
            "LambdaFunctionSucceeded",
            "\"lambdaFunctionSucceededEventDetails\":{\"output\":\"%s\"}".formatted(ending));
  }

  private ReplayInvoker replay() {
    String text = "{\"events\":[" + events + "]}";
    return new ReplayInvoker(
        HistoryReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
        mapRunArn -> Map.of(),
        heard::add);
  }

  private void ask(ReplayInvoker replay, String state, int attempt, ScopeStep... scope) {
    Invocation invocation =
        new Invocation(state, List.of(scope), attempt, "arn", null, null, null, null, "arn");
    replay.invoke(invocation, update -> heard.add(state + " " + text(update)));
  }

  private static String text(TaskUpdate update) {
    if (update instanceof TaskUpdate.Succeeded succeeded) {
      return String.valueOf(succeeded.output());
    }
    if (update instanceof TaskUpdate.Failed failed) {
      assertEquals(Stage.RUN, failed.stage());
      return "!" + failed.error();
    }
    return update.getClass().getSimpleName();
  }

  @Test
  void attemptsAndVisitsAreToldApart() {
    int first = entered(0, "Task", "A");
    int retried = lambda(lambda(first, "!Flaky"), "1");
    int second = entered(exited(retried, "Task", "A"), "Task", "A");
    lambda(second, "2");
    try (ReplayInvoker replay = replay()) {
      ask(replay, "A", 0);
      ask(replay, "A", 1);
      ask(replay, "A", 0);
      ask(replay, "A", 1);
      ask(replay, "B", 0);
    }
    assertEquals(
        List.of(
            "A !Flaky",
            "A 1",
            "A 2",
            "the recording has no answer for the Task 'A': the recording has 1 of its attempts, this"
                + " is number 2",
            "the recording has no answer for the Task 'B': the recording never got there"),
        heard);
  }

  @Test
  void iterationsAreToldApartAndBranchesNeedNotBe() {
    int parallel = event(entered(0, "Parallel", "P"), "ParallelStateStarted", "");
    int map = event(entered(parallel, "Map", "M"), "MapStateStarted", "");
    for (int i = 0; i < 2; i++) {
      int iteration =
          event(
              map,
              "MapIterationStarted",
              "\"mapIterationStartedEventDetails\":{\"name\":\"M\",\"index\":%d}".formatted(i));
      lambda(entered(iteration, "Task", "T"), "1" + i);
    }
    int after = entered(exited(id, "Map", "M"), "Task", "U");
    lambda(after, "20");
    try (ReplayInvoker replay = replay()) {
      ScopeStep branch = new ScopeStep("P", 1, 0);
      ask(replay, "T", 0, branch, new ScopeStep("M", 0, 0));
      ask(replay, "T", 0, branch, new ScopeStep("M", 1, 0));
      ask(replay, "U", 0, branch);
    }
    assertEquals(List.of("T 10", "T 11", "U 20"), heard);
  }

  @Test
  void answersComeInTheRecordedOrder() throws Exception {
    int parallel = event(entered(0, "Parallel", "P"), "ParallelStateStarted", "");
    int a = entered(parallel, "Task", "A");
    int b = entered(parallel, "Task", "B");
    lambda(b, "!First");
    lambda(a, "2");
    try (ReplayInvoker replay = replay()) {
      ask(replay, "A", 0, new ScopeStep("P", 0, 0));
      assertEquals(List.of(), List.copyOf(heard));
      ask(replay, "B", 0, new ScopeStep("P", 1, 0));
      assertEquals(List.of("B !First", "A 2"), List.copyOf(heard));
    }
  }

  @Test
  void anAnswerThatIsNeverAskedForHoldsTheOthersOnlyForAWhile() throws Exception {
    lambda(entered(lambda(entered(0, "Task", "A"), "1"), "Task", "B"), "2");
    try (ReplayInvoker replay = replay()) {
      ask(replay, "B", 0);
      for (int i = 0; i < 500 && heard.isEmpty(); i++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      assertEquals(List.of("B 2"), List.copyOf(heard));
    }
  }

  @Test
  void anAttemptThatTheRecordingLeavesAtWorkFallsSilent() {
    event(
        entered(0, "Task", "A"),
        "LambdaFunctionScheduled",
        "\"lambdaFunctionScheduledEventDetails\":{\"resource\":\"arn\",\"input\":\"{}\"}");
    try (ReplayInvoker replay = replay()) {
      ask(replay, "A", 0);
    }
    assertEquals(List.of("A Silent"), heard);
  }

  @Test
  void waitingTasksTellWhatWasSubmittedFirst() {
    String task = "\"resourceType\":\"sqs\",\"resource\":\"sendMessage.waitForTaskToken\"";
    int scheduled =
        event(
            entered(0, "Task", "A"),
            "TaskScheduled",
            "\"taskScheduledEventDetails\":{%s,\"region\":\"r\",\"parameters\":\"{}\"}"
                .formatted(task));
    int started =
        event(scheduled, "TaskStarted", "\"taskStartedEventDetails\":{%s}".formatted(task));
    int submitted =
        event(
            started,
            "TaskSubmitted",
            "\"taskSubmittedEventDetails\":{%s,\"output\":\"{}\"}".formatted(task));
    event(
        submitted,
        "TaskTimedOut",
        "\"taskTimedOutEventDetails\":{%s,\"error\":\"States.Timeout\"}".formatted(task));
    try (ReplayInvoker replay = replay()) {
      ask(replay, "A", 0);
    }
    assertEquals(List.of("A Submitted", "A TimedOut"), heard);
    assertTrue(events.length() > 0);
  }
}
