package asl.engine;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import asl.definition.DefinitionReader;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody watches what takes its time. */
class ProgressSinkTest {
  private static final String WAIT = "'W': {'Type': 'Wait', 'Seconds': 100, 'End': true}";

  private final VirtualLoop loop = new VirtualLoop();
  private final List<String> heard = new ArrayList<>();
  private final List<HistoryEvent> events = new ArrayList<>();
  private long skipAfterSeconds = -1;

  private final class Watcher implements ProgressSink {
    @Override
    public void waitBegun(Wait wait) {
      String kind = wait.isBeforeRetry() ? " retry " : " wait ";
      heard.add(wait.state() + kind + VirtualLoop.START.until(wait.until(), SECONDS));
      if (skipAfterSeconds >= 0) {
        loop.at(VirtualLoop.START.plusSeconds(skipAfterSeconds), wait::skip);
      }
    }

    @Override
    public void waitEnded(Wait wait) {
      heard.add(wait.state() + " ended " + VirtualLoop.START.until(loop.now(), SECONDS));
    }

    @Override
    public void mapAdvanced(String state, long done, long failed, long total) {
      heard.add(state + " " + done + "/" + failed + "/" + total);
    }

    @Override
    public void mapEnded(String state) {
      heard.add(state + " ended");
    }
  }

  private ExecutionResult run(String states, String input, String tasks) throws Exception {
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    Ports ports =
        new Ports(
            loop,
            new ScriptedTasks(loop, TestRun.json(tasks)),
            events::add,
            null,
            new MemoryObjects(),
            new SeededRandom(TestRun.SEED),
            null,
            new Watcher(),
            null);
    Interpreter interpreter = new Interpreter(ports);
    String definition = "{'StartAt': '" + states.charAt(1) + "', 'States': {" + states + "}}";
    Plan plan = interpreter.plan(DefinitionReader.read(TestRun.json(definition)));
    interpreter.start(plan, TestRun.request(TestRun.json(input)), result::set);
    loop.run();
    ExecutionResult ended = result.get();
    assertNotNull(ended);
    return ended;
  }

  @Test
  void aWaitIsToldWhenItBeginsAndWhenItsTimeHasCome() throws Exception {
    run(WAIT, "{}", "[]");
    assertEquals(List.of("W wait 100", "W ended 100"), heard);
  }

  @Test
  void aWaitThatIsSkippedEndsAtOnceAndItsStateIsLeftThen() throws Exception {
    skipAfterSeconds = 7;
    ExecutionResult result = run(WAIT, "{'n': 1}", "[]");
    assertEquals(TestRun.json("{'n': 1}"), result.output());
    assertEquals(List.of("W wait 100", "W ended 7"), heard);
    HistoryEvent last = events.get(events.size() - 1);
    assertEquals(VirtualLoop.START.plusSeconds(7), last.timestamp());
    assertEquals(
        List.of("ExecutionStarted", "WaitStateEntered", "WaitStateExited", "ExecutionSucceeded"),
        events.stream().map(event -> event.type().label()).toList());
  }

  @Test
  void theWaitBeforeARetryIsToldAndCanBeSkippedToo() throws Exception {
    skipAfterSeconds = 3;
    run(
        "'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:111111111111:function:f',"
            + " 'Retry': [{'ErrorEquals': ['E'], 'IntervalSeconds': 60}], 'End': true}",
        "{}",
        "[{'state': 'T', 'attempt': 0, 'fail': {'error': 'E'}}, {'state': 'T', 'succeed': 1}]");
    assertEquals(List.of("T retry 60", "T ended 3"), heard);
  }

  @Test
  void aWaitThatNobodyNeedsAnyMoreIsOver() throws Exception {
    run(
        "'P': {'Type': 'Parallel', 'Branches': [{'StartAt': 'W', 'States': {"
            + WAIT
            + "}}, {'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'E'}}}], 'End': true}",
        "{}",
        "[]");
    assertEquals(List.of("W wait 100", "W ended 0"), heard);
  }

  @Test
  void anInlineMapTellsEveryIterationThatIsDone() throws Exception {
    run(
        "'M': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type': 'Pass',"
            + " 'End': true}}}, 'End': true}",
        "[5, 6]",
        "[]");
    assertEquals(List.of("M 0/0/2", "M 1/0/2", "M 2/0/2", "M ended"), heard);
  }

  @Test
  void aDistributedMapTellsWhatFailedToo() throws Exception {
    run(
        "'M': {'Type': 'Map', 'ToleratedFailureCount': 1, 'MaxConcurrency': 1, 'ItemProcessor':"
            + " {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},"
            + " 'StartAt': 'I', 'States': {'I': {'Type': 'Choice', 'Choices': [{'Variable': '$',"
            + " 'NumericEquals': 5, 'Next': 'F'}], 'Default': 'S'}, 'F': {'Type': 'Fail'}, 'S':"
            + " {'Type': 'Succeed'}}}, 'End': true}",
        "[5, 6]",
        "[]");
    assertEquals(List.of("M 1/1/0", "M 2/1/0", "M ended"), heard);
  }

  @Test
  void aMapThatFailsIsOver() throws Exception {
    run(
        "'M': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'F', 'States': {'F': {'Type': 'Fail',"
            + " 'Error': 'E'}}}, 'End': true}",
        "[5]",
        "[]");
    assertEquals(List.of("M 0/0/1", "M ended"), heard);
  }
}
