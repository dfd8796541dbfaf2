package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import asl.definition.DefinitionReader;
import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import asl.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody steps through an execution. */
class StepGateTest {
  private static final String TASK =
      "{'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:111111111111:function:f',"
          + " 'Retry': [{'ErrorEquals': ['Late'], 'MaxAttempts': 1}],"
          + " 'Catch': [{'ErrorEquals': ['Bad'], 'Next': 'Caught'}], 'End': true}";
  private static final String CAUGHT = "{'Type': 'Pass', 'Result': 'caught', 'End': true}";
  private static final String FAILS =
      "[{'state': 'T', 'attempt': 0, 'fail': {'error': 'Odd'}},"
          + " {'state': 'T', 'attempt': 1, 'succeed': '<input>'}]";

  private final VirtualLoop loop = new VirtualLoop();
  private final List<String> asked = new ArrayList<>();
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<Consumer<StepGate.Step>> unanswered = new ArrayList<>();
  private Function<StepPoint, StepGate.@Nullable Step> before =
      point -> new StepGate.Step.Enter(point.input());
  private Function<StepPoint, StepGate.FailureStep> after =
      point -> new StepGate.FailureStep.Handle();

  private final class Gate implements StepGate {
    @Override
    public void beforeState(StepPoint point, Consumer<Step> answer) {
      StringBuilder path = new StringBuilder();
      point.path().forEach(step -> path.append(step.stateName() + step.index() + "/"));
      asked.add(path + point.state().name());
      Step step = before.apply(point);
      if (step == null) {
        unanswered.add(answer);
      } else {
        answer.accept(step);
      }
    }

    @Override
    public void afterFailure(
        StepPoint point,
        @Nullable String error,
        @Nullable String cause,
        Consumer<FailureStep> answer) {
      asked.add(point.state().name() + "!" + error);
      answer.accept(after.apply(point));
    }
  }

  private @Nullable ExecutionResult run(String definition, String tasks)
      throws JsonSyntaxException, PlanException {
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    start(definition, tasks, result::set);
    loop.run();
    return result.get();
  }

  private Execution start(String definition, String tasks, Consumer<ExecutionResult> ended)
      throws JsonSyntaxException, PlanException {
    Ports ports =
        new Ports(
            loop,
            new ScriptedTasks(loop, TestRun.json(tasks)),
            events::add,
            null,
            new MemoryObjects(),
            new SeededRandom(TestRun.SEED),
            new Gate(),
            null,
            null);
    Interpreter interpreter = new Interpreter(ports);
    Plan plan = interpreter.plan(DefinitionReader.read(TestRun.json(definition)));
    return interpreter.start(plan, TestRun.request(Map.of("n", 1)), ended);
  }

  private static String states(String startAt, String states) {
    return "{'StartAt': '" + startAt + "', 'States': {" + states + "}}";
  }

  private static void assertOutput(@Nullable Object expected, @Nullable ExecutionResult result) {
    assertNotNull(result);
    assertEquals(ExecutionStatus.SUCCEEDED, result.status(), String.valueOf(result.cause()));
    assertEquals(expected, result.output());
  }

  private List<String> eventTypes() {
    return events.stream().map(event -> event.type().label()).toList();
  }

  @Test
  void everyStateIsAskedForWithTheBranchesAndIterationsAroundIt() throws Exception {
    String branch = "{'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'End': true}}}";
    String definition =
        states(
            "P",
            "'P': {'Type': 'Parallel', 'Branches': ["
                + branch
                + "], 'Next': 'M'}, 'M': {'Type':"
                + " 'Map', 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type': 'Pass',"
                + " 'End': true}}}, 'End': true}");
    run(definition, "[]");
    assertEquals(List.of("P", "P0/B", "M", "M0/I"), asked);
  }

  @Test
  void childExecutionsOfADistributedMapAreAskedForToo() throws Exception {
    String definition =
        states(
            "M",
            "'M': {'Type': 'Map', 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED',"
                + " 'ExecutionType': 'STANDARD'}, 'StartAt': 'I', 'States': {'I': {'Type': 'Pass',"
                + " 'End': true}}}, 'ItemsPath': '$.items', 'End': true}");
    before =
        point ->
            new StepGate.Step.Enter(
                point.path().isEmpty() ? Map.of("items", List.of(5, 6)) : point.input());
    assertOutput(List.of(5, 6), run(definition, "[]"));
    assertEquals(List.of("M", "M0/I", "M1/I"), asked);
  }

  @Test
  void theInputCanBeReplacedAndVariablesAssigned() throws Exception {
    before =
        point -> {
          assertEquals("X", ((Map<?, ?>) point.scope().context().get("State")).get("Name"));
          point.assign(Map.of("v", 7));
          return new StepGate.Step.Enter(Map.of("n", 2));
        };
    assertOutput(
        Map.of("n", 2, "v", 7),
        run(
            states(
                "X",
                "'X': {'Type': 'Pass', 'Parameters': {'n.$': '$.n', 'v.$': '$v'}, 'End': true}"),
            "[]"));
  }

  @Test
  void aJumpTakesAnotherStateAndLeavesNoEventOfTheOneLeftOut() throws Exception {
    before =
        point -> {
          assertEquals(List.of("A", "B"), List.copyOf(point.siblings()));
          return point.state().name().equals("A")
              ? new StepGate.Step.Jump("B", "jumped")
              : new StepGate.Step.Enter(point.input());
        };
    assertOutput(
        "jumped",
        run(
            states("A", "'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Pass', 'End': true}"),
            "[]"));
    assertEquals(
        List.of("ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"),
        eventTypes());
  }

  @Test
  void aFailedTaskCanBeDoneAgainWithAnotherInput() throws Exception {
    after = point -> new StepGate.FailureStep.Again("mended");
    assertOutput("mended", run(states("T", "'T': " + TASK + ", 'Caught': " + CAUGHT), FAILS));
    assertEquals(List.of("T", "T!Odd"), asked);
    assertEquals(
        List.of(
            "ExecutionStarted",
            "TaskStateEntered",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionFailed",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionSucceeded",
            "TaskStateExited",
            "ExecutionSucceeded"),
        eventTypes());
  }

  @Test
  void aStateThatAlwaysFailsCanBeDoneAgainForEver() throws Exception {
    int[] left = {100_000};
    after =
        point ->
            left[0]-- > 0
                ? new StepGate.FailureStep.Again(point.input())
                : new StepGate.FailureStep.Succeed("enough");
    String choice = "'C': {'Type': 'Pass', 'InputPath': '$.nope', 'End': true}";
    assertOutput("enough", run(states("C", choice), "[]"));
  }

  @Test
  void aFailureCanBeReplacedByAResult() throws Exception {
    after = point -> new StepGate.FailureStep.Succeed(5);
    assertOutput(5, run(states("T", "'T': " + TASK + ", 'Caught': " + CAUGHT), FAILS));
  }

  @Test
  void aFailureCanBeReplacedByAnotherThatIsCaught() throws Exception {
    after = point -> new StepGate.FailureStep.Replace("Bad", "made up");
    assertOutput("caught", run(states("T", "'T': " + TASK + ", 'Caught': " + CAUGHT), FAILS));
  }

  @Test
  void aFailureThatIsLeftAloneIsHandledAsAlways() throws Exception {
    ExecutionResult result = run(states("T", "'T': " + TASK + ", 'Caught': " + CAUGHT), FAILS);
    assertNotNull(result);
    assertEquals("Odd", result.error());
  }

  @Test
  void othersGoOnWhileOneWaitsForItsAnswer() throws Exception {
    String definition =
        states(
            "P",
            "'P': {'Type': 'Parallel', 'Branches': [{'StartAt': 'A', 'States': {'A': {'Type':"
                + " 'Pass', 'End': true}}}, {'StartAt': 'B', 'States': {'B': {'Type': 'Pass',"
                + " 'Result': 'b', 'End': true}}}], 'End': true}");
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    before =
        point -> point.state().name().equals("A") ? null : new StepGate.Step.Enter(point.input());
    start(definition, "[]", result::set);
    loop.run();
    assertNull(result.get());
    assertEquals(5, events.size());
    unanswered.get(0).accept(new StepGate.Step.Enter("later"));
    loop.run();
    assertOutput(List.of("later", "b"), result.get());
  }

  @Test
  void aJumpThatIsAnsweredLaterIsMadeThen() throws Exception {
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    before =
        point -> point.state().name().equals("A") ? null : new StepGate.Step.Enter(point.input());
    start(
        states("A", "'A': {'Type': 'Pass', 'End': true}, 'B': {'Type': 'Pass', 'End': true}"),
        "[]",
        result::set);
    loop.run();
    unanswered.get(0).accept(new StepGate.Step.Jump("B", "jumped"));
    loop.run();
    assertOutput("jumped", result.get());
  }

  @Test
  void theVariablesAroundAndInsideAreSeenTogether() throws Exception {
    List<Map<String, @Nullable Object>> seen = new ArrayList<>();
    before =
        point -> {
          seen.add(point.scope().variables().all());
          return new StepGate.Step.Enter(point.input());
        };
    run(
        states(
            "A",
            "'A': {'Type': 'Pass', 'Assign': {'a': 1, 'b': 2}, 'Result': [0], 'Next': 'M'},"
                + " 'M': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type':"
                + " 'Pass', 'Assign': {'b': 3}, 'Next': 'J'}, 'J': {'Type': 'Pass', 'End':"
                + " true}}}, 'End': true}"),
        "[]");
    Map<String, Object> outer = Map.of("a", 1, "b", 2);
    assertEquals(List.of(Map.of(), outer, outer, Map.of("a", 1, "b", 3)), seen);
  }

  @Test
  void anAnswerAfterTheEndDoesNothing() throws Exception {
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    before = point -> null;
    Execution execution =
        start(states("A", "'A': {'Type': 'Pass', 'End': true}"), "[]", result::set);
    loop.at(VirtualLoop.START.plusSeconds(1), () -> execution.abort("Stopped", null));
    loop.run();
    unanswered.get(0).accept(new StepGate.Step.Enter("late"));
    loop.run();
    ExecutionResult ended = result.get();
    assertNotNull(ended);
    assertEquals(ExecutionStatus.ABORTED, ended.status());
    assertEquals(List.of("ExecutionStarted", "ExecutionAborted"), eventTypes());
  }
}
