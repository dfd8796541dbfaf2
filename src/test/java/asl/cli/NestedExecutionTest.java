package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executions that start executions of other local definitions. */
class NestedExecutionTest {
  private static final String ARN = "arn:aws:states:us-east-1:111111111111:stateMachine:";

  private static final String DOUBLED =
      """
      {"StartAt": "Hold", "States": {
        "Hold": {"Type": "Wait", "Seconds": 60, "Next": "Give"},
        "Give": {"Type": "Pass", "Parameters": {"got.$": "$"}, "End": true}}}
      """;

  private static final String BROKEN =
      """
      {"StartAt": "Stop", "States": {
        "Stop": {"Type": "Fail", "Error": "Broken", "Cause": "it broke"}}}
      """;

  private static final String SLOW =
      """
      {"StartAt": "Hold", "TimeoutSeconds": 5, "States": {
        "Hold": {"Type": "Wait", "Seconds": 60, "End": true}}}
      """;

  private static final String ANSWER =
      """
      {"StartAt": "Hold", "States": {
        "Hold": {"Type": "Wait", "Seconds": 3, "Next": "Answer"},
        "Answer": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:%s",
                   "Parameters": %s, "End": true}}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeChildren() throws IOException {
    file("doubled.asl.json", DOUBLED);
    file("broken.asl.json", BROKEN);
    file("slow.asl.json", SLOW);
    file("wrong.asl.json", "{\"StartAt\": \"A\"}");
    file(
        "success.asl.json",
        ANSWER.formatted(
            "sendTaskSuccess", "{\"TaskToken.$\": \"$.token\", \"Output\": {\"ok\": true}}"));
    file(
        "failure.asl.json",
        ANSWER.formatted(
            "sendTaskFailure",
            "{\"TaskToken.$\": \"$.token\", \"Error\": \"Refused\", \"Cause\": \"no\"}"));
    StringBuilder mapping = new StringBuilder("stateMachines:\n");
    for (String name : List.of("doubled", "broken", "slow", "wrong", "success", "failure")) {
      mapping.append("  ").append(name).append(": ").append(name).append(".asl.json\n");
    }
    file("functions.yaml", mapping.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Runs a machine of one Task that starts a child. */
  private Cli.Result start(String pattern, String child, String more) throws IOException {
    String input =
        pattern.equals(".waitForTaskToken") ? "{\"token.$\": \"$$.Task.Token\"}" : "{\"n\": 7}";
    String caught = ", \"Caught\": {\"Type\": \"Pass\", \"End\": true}";
    return run(
        """
        {"StartAt": "Start", "States": {
          "Start": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution%s",
            "Parameters": {"StateMachineArn": "%s", "Name": "kid", "Input": %s},
            %s "End": true}%s}}
        """
            .formatted(pattern, ARN + child, input, more, more.contains("Catch") ? caught : ""));
  }

  private Cli.Result run(String definition) throws IOException {
    return Cli.run(
        "run",
        file("parent.asl.json", definition),
        "--fast-forward",
        "--trace=off",
        "--compact",
        "--history",
        folder.resolve("h.json").toString());
  }

  private static Map<?, ?> object(String json) throws Exception {
    return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(json));
  }

  private List<String> types(String history) throws Exception {
    Map<?, ?> read = object(Files.readString(folder.resolve(history)));
    List<String> types = new ArrayList<>();
    for (Object event : (List<?>) Objects.requireNonNull(read.get("events"))) {
      types.add(String.valueOf(((Map<?, ?>) Objects.requireNonNull(event)).get("type")));
    }
    return types;
  }

  @Test
  void withoutSyncTheParentGoesOnAndTheChildStillEnds() throws Exception {
    Cli.Result result = start("", "doubled", "");
    assertEquals(0, result.exit(), result.err());
    assertEquals(
        "arn:aws:states:us-east-1:111111111111:execution:doubled:kid",
        object(result.out()).get("ExecutionArn"));
    assertEquals(
        List.of(
            "ExecutionStarted",
            "WaitStateEntered",
            "WaitStateExited",
            "PassStateEntered",
            "PassStateExited",
            "ExecutionSucceeded"),
        types("h.children/kid.json"));
  }

  @Test
  void syncGivesTheOutputAsText() throws Exception {
    Map<?, ?> output = object(start(".sync", "doubled", "").out());
    assertEquals("{\"got\":{\"n\":7}}", output.get("Output"));
    assertEquals("{\"n\":7}", output.get("Input"));
    assertEquals("SUCCEEDED", output.get("Status"));
    assertTrue(types("h.json").contains("TaskSubmitted"));
  }

  @Test
  void sync2GivesTheOutputAsJson() throws Exception {
    Map<?, ?> output = object(start(".sync:2", "doubled", "").out());
    assertEquals(Map.of("got", Map.of("n", 7)), output.get("Output"));
    assertEquals(Map.of("n", 7), output.get("Input"));
  }

  @Test
  void aChildThatFailsIsAFailedTask() throws Exception {
    String caught =
        "\"Catch\": [{\"ErrorEquals\": [\"States.TaskFailed\"], \"Next\": \"Caught\"}],";
    Map<?, ?> error = object(start(".sync", "broken", caught).out());
    assertEquals("States.TaskFailed", error.get("Error"));
    Map<?, ?> cause = object(String.valueOf(error.get("Cause")));
    assertEquals("FAILED", cause.get("Status"));
    assertEquals("Broken", cause.get("Error"));
    assertEquals("it broke", cause.get("Cause"));
    assertFalse(cause.containsKey("Output"));
  }

  @Test
  void aChildThatRunsOutOfTimeIsAFailedTask() throws Exception {
    Cli.Result result = start(".sync:2", "slow", "");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("\"Status\":\"TIMED_OUT\""), result.err());
    assertTrue(types("h.children/kid.json").contains("ExecutionTimedOut"));
  }

  @Test
  void aTaskThatRunsOutOfTimeEndsItsChild() throws Exception {
    Cli.Result result = start(".sync", "doubled", "\"TimeoutSeconds\": 2,");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("States.Timeout"), result.err());
    assertEquals(
        List.of("ExecutionStarted", "WaitStateEntered", "ExecutionAborted"),
        types("h.children/kid.json"));
  }

  @Test
  void aParentThatFailsEndsTheChildrenThatItWaitsFor() throws Exception {
    Cli.Result result =
        run(
            """
            {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "S", "States": {"S": {"Type": "Task", "End": true,
                "Resource": "arn:aws:states:::states:startExecution.sync",
                "Parameters": {"StateMachineArn": "%sdoubled", "Name": "kid"}}}},
              {"StartAt": "W", "States": {
                "W": {"Type": "Wait", "Seconds": 1, "Next": "F"}, "F": {"Type": "Fail"}}}]}}}
            """
                .formatted(ARN));
    assertEquals(1, result.exit());
    assertTrue(types("h.children/kid.json").contains("ExecutionAborted"));
  }

  @Test
  void aChildAnswersTheTaskThatWaitsForItsToken() throws Exception {
    Cli.Result result = start(".waitForTaskToken", "success", "");
    assertEquals(0, result.exit(), result.err());
    assertEquals(Map.of("ok", true), object(result.out()));
    assertTrue(types("h.children/kid.json").contains("ExecutionSucceeded"));
  }

  @Test
  void aChildRefusesTheTaskThatWaitsForItsToken() throws Exception {
    String caught = "\"Catch\": [{\"ErrorEquals\": [\"Refused\"], \"Next\": \"Caught\"}],";
    Cli.Result result = start(".waitForTaskToken", "failure", caught);
    assertEquals(Map.of("Error", "Refused", "Cause", "no"), object(result.out()));
  }

  @Test
  void aTokenThatNobodyWaitsForIsInvalid() throws Exception {
    Cli.Result result =
        Cli.run(
            "run",
            folder.resolve("success.asl.json").toString(),
            "--input",
            "{\"token\": \"none\"}",
            "--fast-forward");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("Sfn.InvalidTokenException"), result.err());
  }

  @Test
  void anExpressChildEndsAfterFiveMinutes() throws Exception {
    file(
        "slow.asl.json",
        "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Wait\","
            + " \"Seconds\": 301, \"End\": true}}}");
    Cli.Result result =
        run(
            """
            {"StartAt": "S", "States": {"S": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::aws-sdk:sfn:startSyncExecution",
              "Parameters": {"StateMachineArn": "%s"},
              "ResultSelector": {"status.$": "$.Status"}}}}
            """
                .formatted(ARN + "slow"));
    assertEquals("{\"status\":\"TIMED_OUT\"}\n", result.out(), result.err());
  }

  @Test
  void theSameRunGivesTheSameHistories() throws Exception {
    start(".sync", "doubled", "");
    String parent = Files.readString(folder.resolve("h.json"));
    String child = Files.readString(folder.resolve("h.children/kid.json"));
    start(".sync", "doubled", "");
    assertEquals(parent, Files.readString(folder.resolve("h.json")));
    assertEquals(child, Files.readString(folder.resolve("h.children/kid.json")));
  }

  @Test
  void childrenOfOneNameHaveFilesOfTheirOwn() throws Exception {
    String twice =
        """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
          "ItemProcessor": {"StartAt": "S", "States": {"S": {"Type": "Task", "End": true,
            "Resource": "arn:aws:states:::states:startExecution",
            "Parameters": {"StateMachineArn": "%sdoubled",
              "Name.$": "States.Format('..{}kid', $)"}}}}}}}
        """
            .formatted(ARN);
    file("items.json", "[\"/\", \":\"]");
    Cli.Result result =
        Cli.run(
            "run",
            file("parent.asl.json", twice),
            "--input",
            folder.resolve("items.json").toString(),
            "--fast-forward",
            "--history",
            folder.resolve("h.jsonl").toString());
    assertEquals(0, result.exit(), result.err());
    try (Stream<Path> files = Files.list(folder.resolve("h.children"))) {
      assertEquals(
          List.of("---kid-2.jsonl", "---kid.jsonl"),
          files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
  }

  /** A Task starts an execution whose Task starts another one, which fails. */
  private String nested() throws IOException {
    String next =
        """
        {"StartAt": "Next", "States": {"Next": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::states:startExecution.sync:2",
          "Parameters": {"StateMachineArn": "%s%s", "Name": "%s"}}}}
        """;
    file("middle.asl.json", next.formatted(ARN, "broken", "grandchild"));
    file(
        "functions.yaml", "stateMachines:\n  middle: middle.asl.json\n  broken: broken.asl.json\n");
    return next.formatted(ARN, "middle", "kid");
  }

  private static final String TREE =
      """
      ✗ Next  Task  0 ms
      └─ ✗ Execution of middle FAILED  0 ms
         └─ ✗ Next  Task  0 ms
            └─ ✗ Execution of broken FAILED  0 ms  Broken: it broke
               └─ ✗ Stop  Fail  0 ms  Broken: it broke
      """;

  /** The tree without the root and without what a failed Task says. */
  private static String tree(String text) {
    return text.lines()
            .filter(line -> line.contains("─ "))
            .map(line -> line.replaceFirst("  States.TaskFailed.*", "").substring(3))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  @Test
  void aTraceShowsTheExecutionsInsideTheStatesThatStartedThem() throws Exception {
    run(nested());
    String history = folder.resolve("h.json").toString();
    assertEquals(TREE, tree(Cli.run("trace", history, "--format", "tree").out()));
    Cli.Result stop = Cli.run("trace", history, "--format", "tree", "--state", "Stop");
    assertEquals(TREE, tree(stop.out()));
    assertEquals("", stop.err(), "the state was entered");
    Cli.Result redacted =
        Cli.run("trace", history, "--format", "tree", "--state", "Stop", "--redact", "$.x");
    assertEquals(TREE, tree(redacted.out()));
    String why = Cli.run("trace", history, "--format", "why").out();
    assertTrue(why.contains("middle › broken › Stop  Fail at 0.000"), why);
    String page = Cli.run("trace", history, "--format", "html").out();
    assertTrue(page.contains("\"strand\":\"broken\",\"parent\":1"), page);
  }

  @Test
  void aRunShowsThemToo() throws Exception {
    String parent = file("parent.asl.json", nested());
    Cli.Result result = Cli.run("run", parent, "--fast-forward", "--trace", "tree");
    assertEquals(TREE, tree(result.err()));
    String lines = Cli.run("run", parent, "--fast-forward").err();
    assertTrue(lines.contains("0.000      broken › Stop  "), lines);
    assertTrue(lines.contains("0.000    middle › FAILED in 0 ms, 1 state"), lines);
  }

  @Test
  void ofManyExecutionsOfOneMachineALineTraceShowsTheFirstOnes() throws Exception {
    String each =
        """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
          "ItemProcessor": {"StartAt": "S", "States": {"S": {"Type": "Task", "End": true,
            "Resource": "arn:aws:states:::states:startExecution.sync",
            "Parameters": {"StateMachineArn": "%sdoubled"}}}}}}}
        """
            .formatted(ARN);
    String lines =
        Cli.run(
                "run",
                file("parent.asl.json", each),
                "--input",
                "[1, 2, 3, 4, 5, 6, 7]",
                "--fast-forward")
            .err();
    assertEquals(5, lines.lines().filter(line -> line.contains("doubled › Give")).count(), lines);
    assertTrue(
        lines.contains(" 5:00.000    … only the first 5 executions of doubled are shown"), lines);
  }

  @Test
  void aHistoryOfAChildThatCannotBeReadIsNamed() throws Exception {
    run(nested());
    file("h.children/grandchild.json", "nonsense");
    Cli.Result result = Cli.run("trace", folder.resolve("h.json").toString(), "--format", "tree");
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("grandchild.json: line 1"), result.err());
  }

  @Test
  void aHistoryOfAChildThatIsCutOffIsShownAsFarAsItGoes() throws Exception {
    run(nested());
    String whole = Files.readString(folder.resolve("h.children/grandchild.json"));
    file("h.children/grandchild.json", whole.substring(0, whole.indexOf("ExecutionFailed")));
    String tree = Cli.run("trace", folder.resolve("h.json").toString(), "--format", "tree").out();
    assertTrue(tree.contains("Execution of broken RUNNING"), tree);
    assertTrue(tree.contains("The history is damaged or cut off"), tree);
  }

  /** A distributed Map over numbers, whose child executions fail for those above the limit. */
  private String distributed(int limit) throws IOException {
    return file(
        "parent.asl.json",
        """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", "End": true,
          "MaxConcurrency": 3, "ToleratedFailurePercentage": 100,
          "ItemProcessor": {"StartAt": "Check", "States": {
            "Check": {"Type": "Choice", "Default": "Good", "Choices": [
              {"Variable": "$", "NumericGreaterThan": %d, "Next": "Bad"}]},
            "Good": {"Type": "Succeed"},
            "Bad": {"Type": "Fail", "Error": "TooLarge"}},
            "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}}}}}
        """
            .formatted(limit));
  }

  @Test
  void aChildThatIsToldAgainIsToldOnce() throws Exception {
    start(".sync", "doubled", "");
    String history = folder.resolve("h.json").toString();
    String plain = Cli.run("trace", history, "--format", "tree").out();
    assertEquals(plain, Cli.run("trace", history, "--format", "tree", "--redact", "$.none").out());
    assertEquals(1, plain.lines().filter(line -> line.contains("Give")).count(), plain);
  }

  @Test
  void aTraceLooksIntoDistributedMaps() throws Exception {
    String history = folder.resolve("h.json").toString();
    String parent = distributed(1);
    Cli.Result run =
        Cli.run(
            "run",
            parent,
            "--input",
            "[1, 2]",
            "--fast-forward",
            "--history",
            history,
            "--trace",
            "tree");
    String expected =
        """
        ├─ ✓ Execution of parent/each SUCCEEDED  0 ms
        │  ├─ ✓ Check  Choice  0 ms
        │  └─ ✓ Good  Succeed  0 ms
        └─ ✗ Execution of parent/each FAILED  0 ms  TooLarge
           ├─ ✓ Check  Choice  0 ms
           └─ ✗ Bad  Fail  0 ms  TooLarge
        """
            .indent(3);
    assertTrue(run.err().contains(expected), run.err());
    String tree = Cli.run("trace", history, "--format", "tree").out();
    assertTrue(tree.contains(expected), tree);
    String unlabelled = Files.readString(Path.of(parent)).replace("\"Label\": \"each\",", "");
    String own = file("own.asl.json", unlabelled);
    String lines = Cli.run("run", own, "--input", "[1]", "--fast-forward").err();
    assertTrue(lines.contains("0.000    own › Good  "), lines);
    String why = Cli.run("run", parent, "--input", "[9]", "--fast-forward", "--trace=why").err();
    assertTrue(why.contains("parent/each › Check"), why);
    assertTrue(why.contains("$ is 9"), why);
  }

  @Test
  void ofManyChildrenOfAMapTheFirstAndThoseThatFailAreKept() throws Exception {
    String items = IntStream.range(0, 1100).mapToObj(Integer::toString).toList().toString();
    String parent = distributed(1090);
    String history = folder.resolve("h.json").toString();
    Cli.Result run =
        Cli.run(
            "run",
            parent,
            "--input",
            items,
            "--fast-forward",
            "--history",
            history,
            "--trace",
            "tree");
    assertTrue(run.err().contains("TooLarge"), run.err());
    try (Stream<Path> files = Files.walk(folder.resolve("h.children"))) {
      assertEquals(1009, files.filter(Files::isRegularFile).count());
    }
    assertTrue(Cli.run("trace", history, "--format", "tree").out().contains("990 more histories"));
  }

  @Test
  void ofManyChildrenThatFailATreeListsTheFirstAndAsManyMore() throws Exception {
    String items = IntStream.range(0, 40).mapToObj(Integer::toString).toList().toString();
    String bad =
        """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
          "ToleratedFailurePercentage": 100, "ItemProcessor": {
            "StartAt": "Bad", "States": {"Bad": {"Type": "Fail"}},
            "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}}}}}
        """;
    String history = folder.resolve("h.json").toString();
    String bads = file("bad.asl.json", bad);
    Cli.run("run", bads, "--input", items, "--fast-forward", "--history", history);
    String tree = Cli.run("trace", history, "--format", "tree").out();
    assertEquals(20, tree.lines().filter(line -> line.contains("Execution of bad")).count(), tree);
    assertTrue(tree.contains("… 20 more histories"), tree);
  }
}
