package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In virtual time a mock's answer takes virtual time. */
class VirtualMockTest {
  private static final String PARALLEL =
      """
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "Slow", "States": {"Slow": {"Type": "Task", "End": true,
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:slow"}}},
        {"StartAt": "Quick", "States": {"Quick": {"Type": "Task", "End": true,
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:quick"}}}]}}}
      """;

  @TempDir Path folder;

  private String run(String definition, String mapping) throws Exception {
    Path file = Files.writeString(folder.resolve("d.json"), definition);
    Files.writeString(folder.resolve("functions.yaml"), mapping);
    Path history = folder.resolve("h.jsonl");
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> Cli.run("run", file.toString(), "--fast-forward", "--history", history.toString()));
    return Files.readString(history);
  }

  @Test
  void answersComeInTheOrderOfTheirTime() throws Exception {
    String history =
        run(
            PARALLEL,
            """
            functions:
              slow: { mock: { return: 1, delay: 2h } }
              quick: { mock: { return: 2, delay: 1h } }
            """);
    int quick = history.indexOf("\"name\":\"Quick\",\"output\"");
    int slow = history.indexOf("\"name\":\"Slow\",\"output\"");
    assertTrue(quick > 0 && slow > quick, history);
    assertTrue(
        history.contains("2026-01-01T01:00:00.000+00:00\",\"type\":\"LambdaFunctionSucceeded"));
    assertTrue(history.contains("2026-01-01T02:00:00.000+00:00\",\"type\":\"ExecutionSucceeded"));
  }

  @Test
  void aTimeoutComesBeforeALateAnswer() throws Exception {
    String definition =
        """
        {"StartAt": "Late", "States": {"Late": {"Type": "Task", "End": true, "TimeoutSeconds": 60,
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:late"}}}
        """;
    String history = run(definition, "functions: { late: { mock: { return: 1, delay: 2h } } }");
    assertTrue(history.contains("LambdaFunctionTimedOut"), history);
    assertTrue(history.contains("2026-01-01T00:01:00.000+00:00\",\"type\":\"ExecutionFailed"));
  }

  @Test
  void callsBeyondTheLimitWaitForTheirTurn() throws Exception {
    String definition =
        """
        {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true,
          "ItemsPath": "$$.Execution.Input.items",
          "ItemProcessor": {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}}}}
        """;
    Path file = Files.writeString(folder.resolve("d.json"), definition);
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { f: { mock: { return: 1, delay: 1h }, concurrency: 2 } }");
    Cli.Result result =
        Cli.run(
            "run",
            file.toString(),
            "--fast-forward",
            "--compact",
            "--input",
            "{\"items\": [1, 2, 3, 4, 5]}");
    assertEquals("[1,1,1,1,1]\n", result.out());
    assertTrue(result.err().contains("SUCCEEDED in 3 h"), result.err());
  }
}
