package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.ErrorName;
import asl.history.ExecutionStatus;
import asl.json.JsonSize;
import java.util.List;
import java.util.Map;
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
        new ExecutionRequest("run", "machine", text(300_000), false, Limits.NONE);
    ExecutionResult result = TestRun.of(TestRun.json(WRAP), request, List.of()).result();
    assertNotNull(result);
    assertEquals(ExecutionStatus.SUCCEEDED, result.status());
  }
}
