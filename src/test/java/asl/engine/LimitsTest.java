package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.definition.ErrorName;
import asl.history.EventSink;
import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import asl.json.JsonReader;
import asl.json.JsonSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both sides of the quotas whose values are too large for a case in a file. */
class LimitsTest {
  private static final String ENDLESS =
      "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','Next':'A'}}}";
  private static final String PASS = "{'StartAt':'A','States':{'A':{'Type':'Pass','End':true}}}";
  private static final String WRAP =
      "{'StartAt':'A','States':{'A':{'Type':'Pass','Parameters':{'v.$':'$'},'End':true}}}";
  private static final String TASK =
      "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:"
          + "111111111111:function:f','Catch':[{'ErrorEquals':['States.ALL'],'Next':'B'}],"
          + "'End':true},'B':{'Type':'Pass','InputPath':'$.Error','End':true}}}";

  /** A string that is so many bytes as JSON. */
  private static String text(int bytes) {
    return "x".repeat(bytes - 2);
  }

  private static TestRun run(String definition, Object input, Object tasks) throws Exception {
    return TestRun.of(TestRun.json(definition), TestRun.request(input), tasks);
  }

  private static ExecutionResult result(TestRun run) {
    ExecutionResult result = run.result();
    assertNotNull(result);
    return result;
  }

  @Test
  void aStandardExecutionFailsWithItsTwentyFiveThousandthEvent() throws Exception {
    TestRun run = run(ENDLESS, Map.of(), List.of());
    assertEquals(ExecutionStatus.FAILED, result(run).status());
    List<String> lines = run.history().lines().toList();
    assertEquals(25_000, lines.stream().filter(line -> line.startsWith("{\"timestamp")).count());
    String last = lines.get(lines.size() - 2);
    assertTrue(last.contains("\"id\":25000") && last.contains("ExecutionFailed"), last);
  }

  @Test
  void theLastEventTellsThatTheHistoryIsFull() throws Exception {
    TestRun run = limited(ENDLESS, 5, List.of());
    assertEquals(
        List.of(
            "1 0 ExecutionStarted",
            "2 0 PassStateEntered",
            "3 2 PassStateExited",
            "4 3 PassStateEntered",
            "5 4 ExecutionFailed"),
        events(run));
    assertEquals(ErrorName.RUNTIME, result(run).error());
    assertEquals(
        "The execution reached the maximum number of history events (5).", result(run).cause());
  }

  @Test
  void aTaskWhoseScheduleFindsNoRoomIsNotCalled() throws Exception {
    assertEquals(ErrorName.RUNTIME, result(limited(TASK, 3, List.of())).error());
  }

  @Test
  void aCatchCannotHoldAFullHistory() throws Exception {
    List<?> tasks = List.of(Map.of("state", "A", "fail", Map.of("error", "Broken")));
    TestRun run = limited(TASK, 5, tasks);
    assertEquals(ExecutionStatus.FAILED, result(run).status());
    assertEquals("5 4 ExecutionFailed", events(run).get(4));
  }

  @Test
  void anExecutionThatFillsItsHistoryToTheLastEventSucceeds() throws Exception {
    TestRun run = limited(PASS, 4, List.of());
    assertEquals(ExecutionStatus.SUCCEEDED, result(run).status());
    assertEquals(4, events(run).size());
    assertEquals(ExecutionStatus.FAILED, result(limited(PASS, 3, List.of())).status());
  }

  /** Ids of events stand in the causes of failures. */
  @Test
  void whereNobodyHearsTheEventsTheyCountAllTheSame() throws Exception {
    Object definition =
        TestRun.json(
            "{'StartAt':'M','States':{'M':{'Type':'Map','Iterator':{'StartAt':'A','States':{'A':"
                + "{'Type':'Pass','QueryLanguage':'JSONata','Output':'{% $no() %}','End':true}}},'Catch':[{'ErrorEquals':"
                + "['States.ALL'],'Next':'B'}],'End':true},'B':{'Type':'Pass','InputPath':"
                + "'$.Cause','Next':'C'},'C':{'Type':'Pass','End':true}}}");
    int ended = 0;
    for (long limit = 1; limit < 20; limit++) {
      ExecutionRequest request =
          new ExecutionRequest("run", "machine", List.of(1), false, new Limits(true, limit));
      List<HistoryEvent> heard = new ArrayList<>();
      List<Object> outcome = outcome(definition, request, heard::add);
      assertEquals(heard.size(), outcome.get(0));
      assertEquals(Math.min(limit, 14), heard.size());
      assertEquals(outcome, outcome(definition, request, null));
      ended += outcome.get(1).toString().contains("SUCCEEDED") ? 1 : 0;
    }
    assertEquals(6, ended);
  }

  /** How many events there were, and the result. */
  private static List<Object> outcome(
      Object definition, ExecutionRequest request, @Nullable EventSink events) throws Exception {
    VirtualLoop loop = new VirtualLoop();
    SeededRandom random = new SeededRandom(TestRun.SEED);
    Interpreter interpreter =
        new Interpreter(
            new Ports(loop, new ScriptedTasks(loop, null), events, new MemoryObjects(), random));
    List<Object> outcome = new ArrayList<>();
    Execution execution =
        interpreter.start(
            interpreter.plan(DefinitionReader.read(definition)), request, outcome::add);
    loop.run();
    outcome.add(0, (int) execution.eventCount());
    return outcome;
  }

  private static TestRun limited(String definition, long events, Object tasks) throws Exception {
    ExecutionRequest request =
        new ExecutionRequest("run", "machine", Map.of(), false, new Limits(true, events));
    return TestRun.of(TestRun.json(definition), request, tasks);
  }

  /** Id, previous id and type of each event. */
  private static List<String> events(TestRun run) throws Exception {
    Map<?, ?> history = (Map<?, ?>) Objects.requireNonNull(JsonReader.read(run.history()));
    List<String> events = new ArrayList<>();
    for (Object element : (List<?>) Objects.requireNonNull(history.get("events"))) {
      Map<?, ?> event = (Map<?, ?>) Objects.requireNonNull(element);
      events.add(event.get("id") + " " + event.get("previousEventId") + " " + event.get("type"));
    }
    return events;
  }

  @Test
  void anOutputOfTheLargestSizePasses() throws Exception {
    String input = text(JsonSize.LIMIT);
    assertEquals(JsonSize.LIMIT, JsonSize.bytes(input));
    assertEquals(input, result(run(PASS, input, List.of())).output());
  }

  @Test
  void anOutputOneByteLargerFails() throws Exception {
    int around = "{'v':}".length();
    String fits = text(JsonSize.LIMIT - around);
    assertEquals(Map.of("v", fits), result(run(WRAP, fits, List.of())).output());
    ExecutionResult result = result(run(WRAP, fits + "x", List.of()));
    assertEquals(ErrorName.DATA_LIMIT_EXCEEDED, result.error());
  }

  @Test
  void sizeIsCountedInBytesNotCharacters() throws Exception {
    String input = "é".repeat((JsonSize.LIMIT - 2) / 2);
    assertEquals(input, result(run(PASS, input, List.of())).output());
    ExecutionResult result = result(run(WRAP, input, List.of()));
    assertEquals(ErrorName.DATA_LIMIT_EXCEEDED, result.error());
  }

  @Test
  void aTasksResultThatIsTooLargeCanBeCaught() throws Exception {
    List<?> tasks = List.of(Map.of("state", "A", "succeed", text(JsonSize.LIMIT + 1)));
    assertEquals(ErrorName.DATA_LIMIT_EXCEEDED, result(run(TASK, Map.of(), tasks)).output());
  }

  @Test
  void aTasksResultOfTheLargestSizePasses() throws Exception {
    String answer = text(JsonSize.LIMIT);
    List<?> tasks = List.of(Map.of("state", "A", "succeed", answer));
    assertEquals(answer, result(run(TASK, Map.of(), tasks)).output());
  }

  @Test
  void withoutLimitsNothingIsTooLarge() throws Exception {
    ExecutionRequest request =
        new ExecutionRequest("run", "machine", text(300_000), false, new Limits(false, null));
    ExecutionResult result = TestRun.of(TestRun.json(WRAP), request, List.of()).result();
    assertNotNull(result);
    assertEquals(ExecutionStatus.SUCCEEDED, result.status());
  }
}
