package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code asl run}. */
class RunCommandTest {
  private static final String PASS =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
      """;
  private static final String FAIL =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Fail", "Error": "My.Error", "Cause": "line one\\nline two\\u001b[2J"}}}
      """;
  private static final String WAIT =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Wait", "Seconds": 86400, "Next": "B"}, "B": {"Type": "Succeed"}}}
      """;
  private static final String TASKS =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Task", "Next": "B",
              "Resource": "arn:aws:lambda:us-east-1:111111111111:function:charge"},
        "B": {"Type": "Task", "Next": "C",
              "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {"QueueUrl": "q", "MessageBody": "m"}},
        "C": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:111111111111:function:charge"}}}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theOutputIsTheProductAndTheTraceIsTheTalk() throws IOException {
    Cli.Result result = Cli.run("run", file("pass.json", PASS), "--input", "{\"a\": [1, 2]}");
    assertEquals(0, result.exit());
    assertEquals(
        """
        {
          "a": [
            1,
            2
          ]
        }
        """,
        result.out());
    assertTrue(result.err().contains(" A "), result.err());
    assertTrue(result.err().contains("SUCCEEDED"), result.err());
  }

  @Test
  void theTraceCanBeTurnedOff() throws IOException {
    Cli.Result result =
        Cli.run("run", file("pass.json", PASS), "--input", "[1,2]", "--compact", "--trace", "off");
    assertEquals(new Cli.Result(0, "[1,2]\n", ""), result);
  }

  @Test
  void inputComesFromAFileFromStandardInputOrIsAnEmptyObject() throws IOException {
    String pass = file("pass.json", PASS);
    String input = file("input.json", "{\"from\": \"file\"}");
    assertEquals(
        "{\"from\":\"file\"}\n", Cli.run("run", pass, "--input", input, "--compact").out());
    assertEquals("7\n", Cli.stdin("7").call("run", pass, "--input", "-", "--compact").out());
    assertEquals("{}\n", Cli.run("run", pass).out());
  }

  @Test
  void badInputIsTroubleAndSaysWhere() throws IOException {
    String pass = file("pass.json", PASS);
    Cli.Result text = Cli.run("run", pass, "--input", "{\"a\": }");
    assertEquals(3, text.exit());
    assertEquals("", text.out());
    assertTrue(text.err().startsWith("asl: the input is not JSON: line 1, column "), text.err());
    Cli.Result missing = Cli.run("run", pass, "--input", "nowhere.json");
    assertEquals(new Cli.Result(3, "", "asl: no such file: nowhere.json\n"), missing);
    assertEquals(
        new Cli.Result(
            3, "", "asl: the input is empty; give JSON, a file, or - for standard input\n"),
        Cli.run("run", pass, "--input", ""));
  }

  @Test
  void aFailureIsToldOnStandardErrorOnly() throws IOException {
    Cli.Result result = Cli.run("run", file("fail.json", FAIL), "--trace=off");
    assertEquals(
        new Cli.Result(
            1,
            "",
            """
            asl: the execution ended as FAILED
              error: My.Error
              cause: line one
                     line two\\u001b[2J
            """),
        result);
  }

  @Test
  void waitsTakeNoTimeFastForward() throws IOException {
    Path history = folder.resolve("h.json");
    Path again = folder.resolve("again.json");
    String wait = file("wait.json", WAIT);
    for (Path each : new Path[] {history, again}) {
      Cli.Result result =
          Cli.run("run", wait, "--fast-forward", "--trace=off", "--history", each.toString());
      assertEquals(new Cli.Result(0, "{}\n", ""), result);
    }
    String text = Files.readString(history);
    assertTrue(text.contains("\"2026-01-01T00:00:00.000+00:00\""), text);
    assertTrue(text.contains("\"2026-01-02T00:00:00.000+00:00\""), text);
    assertEquals(text, Files.readString(again));
  }

  @Test
  void historyIsOneEventALineForJsonLines() throws IOException {
    Path history = folder.resolve("h.jsonl");
    Cli.run("run", file("pass.json", PASS), "--history", history.toString());
    assertEquals(4, Files.readAllLines(history).size());
    assertTrue(Files.readString(history).startsWith("{\"timestamp\""));
  }

  @Test
  void anOutputIsNotLostWithItsHistory() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
    Path history = folder.resolve("h.jsonl");
    Files.createSymbolicLink(history, Path.of("/dev/full"));
    Cli.Result result =
        Cli.run(
            "run",
            file("pass.json", PASS),
            "--input=7",
            "--trace=off",
            "--history",
            history.toString());
    assertEquals(3, result.exit());
    assertEquals("7\n", result.out());
    assertTrue(
        result.err().startsWith("asl: cannot write the history " + history + ": "), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void historyThatCannotBeWrittenIsTrouble() throws IOException {
    Cli.Result result =
        Cli.run("run", file("pass.json", PASS), "--history", folder.resolve("no/h.json") + "");
    assertEquals(3, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("cannot write the history"), result.err());
  }

  @Test
  void anInvalidDefinitionIsNotRun() throws IOException {
    String path = file("bad.json", PASS.replace("\"End\": true", "\"Next\": \"B\""));
    Cli.Result result = Cli.run("run", path);
    assertEquals(3, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("[MISSING_TRANSITION_TARGET]"), result.err());
    assertTrue(result.err().endsWith("nothing was run\n"), result.err());
  }

  @Test
  void allThatIsNotMappedIsToldBeforeAnythingRuns() throws IOException {
    Cli.Result result = Cli.run("run", file("tasks.json", TASKS));
    assertEquals(3, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains(":function:charge (state A, C)\n"), result.err());
    assertTrue(result.err().contains("arn:aws:states:::sqs:sendMessage (state B)"), result.err());
    assertTrue(result.err().contains("\n  charge: { python: charge.py:handler }\n"), result.err());
    assertFalse(result.err().contains("SUCCEEDED"), result.err());
  }

  @Test
  void aMalformedMappingIsTrouble() throws IOException {
    String mapping = file("functions.yaml", "functions:\n  charge: { pyton: x.py:y }\n");
    Cli.Result result = Cli.run("run", file("tasks.json", TASKS));
    assertEquals(3, result.exit());
    assertTrue(result.err().contains(mapping) || result.err().contains(":2:"), result.err());
  }

  @Test
  void oneOffMappingsAnswer() throws IOException {
    Cli.Result result =
        Cli.run(
            "run",
            file("tasks.json", TASKS),
            "--trace=off",
            "--compact",
            "--function",
            "charge=command:printf '{\"ok\":true}'",
            "--function",
            "state:B=command:cat");
    assertEquals(new Cli.Result(0, "{\"ok\":true}\n", ""), result);
  }

  @Test
  void aRecordedHistoryAnswersInAReplay() throws IOException {
    String tasks = file("tasks.json", TASKS);
    Path history = folder.resolve("h.json");
    Cli.Result first =
        Cli.run(
            "run",
            tasks,
            "--function",
            "charge=command:printf '{\"ok\":true}'",
            "--function",
            "state:B=command:printf 7",
            "--history",
            history.toString());
    assertEquals(0, first.exit(), first.err());
    Cli.Result replayed = Cli.run("run", tasks, "--replay", history.toString(), "--fast-forward");
    assertEquals(0, replayed.exit(), replayed.err());
    assertEquals(first.out(), replayed.out());
    assertEquals(3, Cli.run("run", tasks, "--replay", tasks).exit());
  }

  @Test
  void thePayloadLimitHoldsUnlessTheInputItselfIsLarger() throws IOException {
    String doubled =
        """
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true,
          "Parameters": {"a.$": "$", "b.$": "$"}}}}
        """;
    String definition = file("doubled.json", doubled);
    String small = file("small.json", "\"" + "x".repeat(200_000) + "\"");
    String large = file("large.json", "\"" + "x".repeat(300_000) + "\"");
    Cli.Result refused = Cli.run("run", definition, "--input", small);
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("States.DataLimitExceeded"), refused.err());
    assertEquals(0, Cli.run("run", definition, "--input", large).exit());
  }

  @Test
  void aRetryIsTraced() throws IOException {
    String retried =
        """
        {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true,
          "Retry": [{"ErrorEquals": ["Again"], "IntervalSeconds": 7, "MaxAttempts": 1}],
          "ItemProcessor": {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "Again"}}}}}}
        """;
    Cli.Result result =
        Cli.run("run", file("retried.json", retried), "--input", "[1]", "--fast-forward");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("retry 1/1 in 7 s"), result.err());
  }

  @Test
  void theNumberOfEventsCanBeLimited() throws IOException {
    Cli.Result result = Cli.run("run", file("wait.json", WAIT), "--fast-forward", "--max-events=3");
    assertEquals(1, result.exit());
  }

  @Test
  void aHistoryLongerThanAwsAllowsIsToldOnce() throws IOException {
    String map =
        """
        {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, "ResultPath": null,
          "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}}}}
        """;
    String items = file("items.json", "[" + "0,".repeat(6_299) + "0]");
    String[] words = {
      "run", file("map.json", map), "--input", items, "--fast-forward", "--trace=off", "--compact"
    };
    Cli.Result longer = Cli.run(words);
    assertEquals(0, longer.exit(), longer.err());
    assertEquals(
        "asl: warning: this execution has 25206 events; on AWS it would fail with event 25000"
            + " (States.Runtime), as it does here with --max-events 25000\n",
        longer.err());
    words = Arrays.copyOf(words, words.length + 1);
    words[words.length - 1] = "--express";
    assertEquals("", Cli.run(words).err(), "Express executions have no such limit");
    words[words.length - 1] = "--max-events=25000";
    Cli.Result limited = Cli.run(words);
    assertEquals(1, limited.exit());
    assertFalse(limited.err().contains("warning"), limited.err());
    assertTrue(limited.err().contains("maximum number of history events (25000)"), limited.err());
  }

  @Test
  void wrongUsageEndsWithTwo() throws IOException {
    String pass = file("pass.json", PASS);
    assertEquals(2, Cli.run("run").exit());
    assertEquals(2, Cli.run("run", pass, pass).exit());
    assertEquals(2, Cli.run("run", pass, "--trace", "loud").exit());
    assertEquals(2, Cli.run("run", pass, "--start-time", "now").exit());
    assertEquals(2, Cli.run("run", pass, "--fast-forward", "--start-time", "soon").exit());
    assertEquals(2, Cli.run("run", pass, "--seed", "x").exit());
    assertEquals(2, Cli.run("run", pass, "--history", "-").exit());
    assertEquals(2, Cli.run("run", pass, "--mock-config", "m.json").exit());
  }

  @Test
  void aMappingFileToFillInIsWrittenOnceAndLeadsToARun() throws IOException {
    String definition = file("tasks.json", TASKS);
    file("charge.py", "def handler(event, context):\n    return event\n");
    Cli.Result written = Cli.run("run", definition, "--init-functions");
    assertEquals(0, written.exit(), written.err());
    assertEquals("", written.out());
    Path mapping = folder.resolve("functions.yaml");
    assertEquals(
        "Written: "
            + mapping
            + "\n  found: charge\n  to fill in: arn:aws:states:::sqs:sendMessage\n",
        written.err());
    String text = Files.readString(mapping);
    Cli.Result run = Cli.run("run", definition);
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("  arn:aws:states:::sqs:sendMessage (state B)\n"), run.err());
    assertFalse(run.err().contains("charge"), run.err());
    Cli.Result again = Cli.run("run", definition, "--init-functions");
    assertEquals(3, again.exit());
    assertEquals("asl: " + mapping + " exists already; nothing was written\n", again.err());
    assertEquals(text, Files.readString(mapping));
    Cli.Result other =
        Cli.run("run", definition, "--init-functions", "--functions", mapping.toString());
    assertEquals(3, other.exit(), other.err());
  }

  @Test
  void noMappingFileIsWrittenForAnInvalidDefinition() throws IOException {
    Cli.Result result = Cli.run("run", file("bad.json", "{}"), "--init-functions");
    assertEquals(3, result.exit());
    assertTrue(result.err().endsWith("is invalid; nothing was written\n"), result.err());
    assertFalse(Files.exists(folder.resolve("functions.yaml")));
  }

  @Test
  void variablesHaveTheNamesThatAwsTakes() {
    String definition = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    for (String name : java.util.List.of("states", "a b", "1a")) {
      Cli.Result result =
          Cli.stdin(definition)
              .call("run", "-", "--start-at", "A", "--variables", "{\"" + name + "\": 1}");
      assertEquals(3, result.exit(), result.err());
      assertTrue(result.err().contains("'" + name + "' cannot be the name"), result.err());
    }
  }

  @Test
  void standardInputIsReadOnce() {
    String definition = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    Cli.Result twice = Cli.stdin(definition).call("run", "-", "--input", "-");
    assertTrue(twice.err().contains("standard input can be read once"), twice.err());
  }
}
