package asl.function.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockConfigFileTest {
  private static final String CONFIG =
      """
      {"StateMachines": {"Coats": {"TestCases": {"Rainy": {"Ask": "Answers", "Call": "Function"}}}},
       "MockedResponses": {
         "Answers": {"0": {"Throw": {"Error": "Busy", "Cause": "full"}}, "1-2": {"Return": {"a": 1}}},
         "Function": {"0": {"Return": {"StatusCode": 200, "Payload": {"b": 2}}}}}}
      """;

  @TempDir Path folder;

  private Map<String, MockedResponse> read(String text, String machine, String testCase)
      throws Exception {
    Path file = folder.resolve("MockConfigFile.json");
    Files.writeString(file, text);
    return MockConfigFile.read(file, machine, testCase);
  }

  private String fault(String text, String machine, String testCase) {
    return String.valueOf(
        assertThrows(MockConfigException.class, () -> read(text, machine, testCase)).getMessage());
  }

  private static List<TaskUpdate> ask(TaskInvoker invoker, String state, String resource) {
    List<TaskUpdate> updates = new ArrayList<>();
    invoker.invoke(
        new Invocation(state, List.of(), 0, resource, Map.of(), null, null, null, "arn"),
        updates::add);
    return updates;
  }

  @Test
  void invocationsOfAStateCountThrough() throws Exception {
    TaskInvoker others =
        (invocation, listener) -> {
          listener.updated(new TaskUpdate.Succeeded("called"));
          return () -> {};
        };
    MockInvoker mock =
        new MockInvoker(read(CONFIG, "Coats", "Rainy"), others, RequestIds.UNGUESSABLE);
    String sdk = "arn:aws:states:::aws-sdk:s3:getObject";
    assertEquals(List.of(new TaskUpdate.Failed(Stage.RUN, "Busy", "full")), ask(mock, "Ask", sdk));
    assertEquals(List.of(new TaskUpdate.Succeeded(Map.of("a", 1))), ask(mock, "Ask", sdk));
    assertEquals(
        List.of(new TaskUpdate.Submitted(Map.of()), new TaskUpdate.Succeeded(Map.of("a", 1))),
        ask(mock, "Ask", "arn:aws:states:::lambda:invoke.waitForTaskToken"));
    TaskUpdate.Failed none = (TaskUpdate.Failed) ask(mock, "Ask", sdk).get(0);
    assertTrue(String.valueOf(none.cause()).contains("no answer for invocation 3"));
    assertEquals(
        List.of(new TaskUpdate.Succeeded(Map.of("b", 2))),
        ask(mock, "Call", "arn:aws:lambda:us-east-1:1:function:f"));
    assertEquals(List.of(new TaskUpdate.Succeeded("called")), ask(mock, "Other", sdk));
  }

  @Test
  void faultsSayWhatIsThere() {
    assertTrue(fault(CONFIG, "Hats", "Rainy").contains("it has: [Coats]"));
    assertTrue(fault(CONFIG, "Coats", "Sunny").contains("it has: [Rainy]"));
    assertTrue(fault("[]", "a", "b").contains("an object is expected"));
    assertTrue(fault("{", "a", "b").contains(":1:"));
    assertTrue(fault(CONFIG.replace("1-2", "2-1"), "Coats", "Rainy").contains("ends before"));
    assertTrue(fault(CONFIG.replace("1-2", "x"), "Coats", "Rainy").contains("no number"));
    assertTrue(fault(CONFIG.replace("Throw", "Fail"), "Coats", "Rainy").contains("must hold"));
  }
}
