package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code asl run --redrive} and {@code --start-at}. */
class RedriveCommandTest {
  private static final String DEFINITION =
      """
      {"StartAt": "Look", "States": {
        "Look": {"Type": "Pass", "Result": [1, 2, 3], "Assign": {"seen": "yes"}, "Next": "Each"},
        "Each": {"Type": "Map", "Next": "Tell", "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
          "StartAt": "One", "States": {"One": {
            "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:111111111111:function:one",
            "End": true}}}},
        "Tell": {"Type": "Pass", "Parameters": {"seen.$": "$seen", "each.$": "$"}, "End": true}}}
      """;

  private static final String FAILS = "one=mock:{error: Down, cause: not there}";

  private static final String MENDED = "one=mock:{return: mended}";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Cli.Result run(String definition, String function, String... more) throws IOException {
    String[] first = {
      "run", file("m.asl.json", definition), "--fast-forward", "--function", function, "--compact"
    };
    return Cli.run(Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
  }

  private void fail() throws IOException {
    assertEquals(1, run(DEFINITION, FAILS, "--history", path("old.json")).exit());
  }

  private static List<?> events(String file) throws IOException, JsonSyntaxException {
    Object history = JsonReader.read(Files.readString(Path.of(file)));
    return history instanceof Map<?, ?> map && map.get("events") instanceof List<?> list
        ? list
        : List.of();
  }

  @Test
  void goesOnAndWritesOldAndNewEvents() throws Exception {
    fail();
    Cli.Result result =
        run(DEFINITION, MENDED, "--redrive", path("old.json"), "--history", path("new.json"));
    assertEquals(0, result.exit(), result.err());
    assertEquals(
        "{\"seen\":\"yes\",\"each\":[\"mended\",\"mended\",\"mended\"]}", result.out().strip());
    List<?> old = events(path("old.json"));
    List<?> all = events(path("new.json"));
    assertEquals(old, all.subList(0, old.size()));
    assertTrue(all.toString().contains("MapRunRedriven"), all::toString);
    assertTrue(result.err().contains("REDRIVEN"), result.err());
  }

  @Test
  void whatSucceededIsRefused() throws Exception {
    fail();
    run(DEFINITION, MENDED, "--redrive", path("old.json"), "--history", path("new.json"));
    Cli.Result again = run(DEFINITION, MENDED, "--redrive", path("new.json"));
    assertEquals(3, again.exit());
    assertTrue(again.err().contains("is SUCCEEDED and cannot be redriven"), again.err());
  }

  @Test
  void childrenThatSucceededDoNotRunAgain() throws Exception {
    String sometimes =
        "{\"StateMachines\":{\"M\":{\"TestCases\":{\"T\":{\"One\":\"O\"}}}},\"MockedResponses\":"
            + "{\"O\":{\"0-1\":{\"Return\":\"first\"},\"2\":{\"Throw\":{\"Error\":\"Down\","
            + "\"Cause\":\"c\"}}}}}";
    Cli.run(
        "run",
        file("m.asl.json", DEFINITION),
        "--fast-forward",
        "--mock-config",
        file("mocks.json", sometimes),
        "--state-machine=M",
        "--test-case=T",
        "--history",
        path("old.json"));
    Cli.Result result = run(DEFINITION, MENDED, "--redrive", path("old.json"));
    assertEquals(
        "{\"seen\":\"yes\",\"each\":[\"first\",\"first\",\"mended\"]}",
        result.out().strip(),
        result.err());
  }

  @Test
  void whatNoLongerFitsIsToldFirst() throws Exception {
    fail();
    String edited =
        DEFINITION
            .replace("\"StartAt\": \"Look\"", "\"StartAt\": \"See\"")
            .replace("\"Look\": {", "\"See\": {");
    Cli.Result result = run(edited, MENDED, "--redrive", path("old.json"));
    assertEquals(0, result.exit(), result.err());
    assertTrue(
        result
            .err()
            .startsWith(
                "asl: redrive: the state \"Look\" ran before and is not in the definition any more"),
        result.err());
  }

  @Test
  void missingHistoriesOfChildrenAreTold() throws Exception {
    fail();
    Files.move(folder.resolve("old.json"), folder.resolve("alone.json"));
    Cli.Result result = run(DEFINITION, MENDED, "--redrive", path("alone.json"));
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().contains("so all its items run again"), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Each\"|\"Every\"|it stopped in the state \"Each\", which is not in the definition any more",
        "\"Type\": \"Map\"|\"Type\": \"Pass\", \"Comment\": \"Map\"|it stopped in the state \"Each\""
            + " as Map, which is a Pass now",
      })
  void whereItStoppedMustBeThere(String edit) throws Exception {
    fail();
    String[] parts = edit.split("\\|", -1);
    String edited = DEFINITION.replace(parts[0], parts[1]);
    if (parts[1].contains("Pass")) {
      edited =
          edited.replaceAll(
              "\"ItemProcessor\": (?s:.*?)\"End\": true\\}\\}\\}\\}", "\"Result\": 1}");
    }
    Cli.Result result = run(edited, MENDED, "--redrive", path("old.json"));
    assertEquals(3, result.exit(), result.err());
    assertTrue(result.err().contains(parts[2]), result.err());
  }

  @Test
  void anotherMachineIsRefused() throws Exception {
    fail();
    String other = "{\"StartAt\": \"X\", \"States\": {\"X\": {\"Type\": \"Succeed\"}}}";
    Cli.Result result = run(other, MENDED, "--redrive", path("old.json"));
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("the history of another state machine"), result.err());
  }

  @Test
  void dataThatIsMissingIsNamed() throws Exception {
    fail();
    String old = Files.readString(folder.resolve("old.json"));
    String cut = old.replaceAll("\"input\":\"\\[1,2,3\\]\",\"inputDetails\"[^}]*\\}", "\"x\":1");
    Cli.Result result = run(DEFINITION, MENDED, "--redrive", file("cut.json", cut));
    assertEquals(3, result.exit());
    assertTrue(
        result.err().contains("(Each) has no input; get the history with --include-execution-data"),
        result.err());
  }

  private String killed(int events) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("old.json"));
    String text = String.join("\n", lines.subList(0, 1 + events)).replaceAll(",$", "") + "\n]}\n";
    return file("running.json", text);
  }

  @Test
  void anExecutionThatWasKilledGoesOnAsOneThatWasAborted() throws Exception {
    fail();
    Cli.Result result =
        run(DEFINITION, MENDED, "--redrive", killed(3), "--history", path("n.json"));
    assertEquals(0, result.exit(), result.err());
    assertTrue(
        result
            .err()
            .startsWith(
                "asl: redrive: the execution has not ended, its last event is PassStateExited; it"
                    + " goes on as if it had been aborted then"),
        result.err());
    assertTrue(events(path("n.json")).toString().contains("ExecutionAborted"));
  }

  @Test
  void anExecutionThatWasKilledBeforeItsLastEventSucceeds() throws Exception {
    String one = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    assertEquals(0, run(one, MENDED, "--history", path("old.json"), "--input=7").exit());
    Cli.Result result = run(one, MENDED, "--redrive", killed(3));
    assertEquals("7", result.out().strip(), result.err());
  }

  @Test
  void anExpressExecutionIsRefusedByItsHistory() throws Exception {
    assertEquals(1, run(ONE, FAILS, "--express", "--history", path("old.json")).exit());
    Cli.Result result = run(ONE, MENDED, "--redrive", path("old.json"));
    assertEquals(3, result.exit(), result.err());
    assertTrue(result.err().contains("an Express execution cannot be redriven"), result.err());
  }

  private static final String ONE =
      """
      {"StartAt": "One", "States": {"One": {"Type": "Task", "End": true,
        "Resource": "arn:aws:lambda:us-east-1:111111111111:function:one"}}}
      """;

  private static final String SECOND_FAILS =
      "{\"StateMachines\":{\"M\":{\"TestCases\":{\"T\":{\"One\":\"O\"}}}},\"MockedResponses\":"
          + "{\"O\":{\"0\":{\"Return\":\"first\"},\"1-2\":{\"Throw\":{\"Error\":\"Down\","
          + "\"Cause\":\"c\"}}}}}";

  /** A Map of which the first item succeeds, with its first and its later ones in order. */
  private Cli.Result edited(String before, String after) throws IOException {
    Cli.run(
        "run",
        file("m.asl.json", before),
        "--fast-forward",
        "--mock-config",
        file("mocks.json", SECOND_FAILS),
        "--state-machine=M",
        "--test-case=T",
        "--history",
        path("old.json"));
    return run(after, MENDED, "--redrive", path("old.json"));
  }

  private static String map(String items, String mode) {
    return DEFINITION
        .replace("\"Result\": [1, 2, 3]", "\"Result\": " + items)
        .replace("DISTRIBUTED\", \"ExecutionType\": \"STANDARD", mode)
        .replace("\"Each\": {\"Type\": \"Map\",", "\"Each\": {\"Type\": \"Map\", ITEMS");
  }

  private static String mapOver(String items, String mode) {
    return map("{\"a\": [1, 2], \"b\": [9], \"c\": [9, 8]}", mode)
        .replace("ITEMS", "\"MaxConcurrency\": 1, \"ItemsPath\": \"$." + items + "\",");
  }

  private static final String DISTRIBUTED = "DISTRIBUTED\", \"ExecutionType\": \"STANDARD";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "begins anew: it had 2 items and has 1|b|[\"mended\"]",
        "begins anew: its item 0 is another one now|c|[\"mended\",\"mended\"]",
      })
  void aMapWhoseItemsWereEditedIsToldAndBeginsAnew(String told) throws Exception {
    String[] parts = told.split("\\|", -1);
    Cli.Result result = edited(mapOver("a", "INLINE"), mapOver(parts[1], "INLINE"));
    assertEquals(0, result.exit(), result.err());
    assertTrue(
        result.err().contains("asl: redrive: the state \"Each\" " + parts[0] + "\n"), result.err());
    assertTrue(result.out().contains("\"each\":" + parts[2]), result.out());
  }

  @Test
  void aMapThatIsAsItWasKeepsWhatItGave() throws Exception {
    Cli.Result result = edited(mapOver("a", "INLINE"), mapOver("a", "INLINE"));
    assertTrue(result.out().contains("\"each\":[\"first\",\"mended\"]"), result.out());
    assertTrue(!result.err().contains("redrive:"), result.err());
  }

  @Test
  void aMapOfAnotherKindIsToldAndBeginsAnew() throws Exception {
    Cli.Result distributed = edited(mapOver("a", "INLINE"), mapOver("a", DISTRIBUTED));
    assertTrue(
        distributed
            .err()
            .contains("begins anew: it was an inline Map and is a distributed one now"),
        distributed.err());
    Cli.Result inline = edited(mapOver("a", DISTRIBUTED), mapOver("a", "INLINE"));
    assertTrue(
        inline.err().contains("begins anew: it was a distributed Map and is an inline one now"),
        inline.err());
  }

  @Test
  void otherItemsOfADistributedMapAreTold() throws Exception {
    Cli.Result result = edited(mapOver("a", DISTRIBUTED), mapOver("c", DISTRIBUTED));
    assertTrue(
        result.err().contains("has another item 0 now; its child execution keeps the one it had"),
        result.err());
  }

  @Test
  void whatAChildExecutionDidBeforeIsNotShownOnceMore() throws Exception {
    Cli.Result result = edited(mapOver("a", DISTRIBUTED), mapOver("a", DISTRIBUTED));
    assertEquals(0, result.exit(), result.err());
    String after = result.err().substring(result.err().indexOf("REDRIVEN"));
    assertTrue(!after.contains("Down"), result.err());
  }

  @Test
  void aRedriveIsNoRetry() throws Exception {
    run(ONE, FAILS, "--history", path("old.json"));
    run(ONE, MENDED, "--redrive", path("old.json"), "--history", path("new.json"));
    for (String form : List.of("table", "tree", "summary", "why")) {
      Cli.Result trace = Cli.run("trace", path("new.json"), "--format", form);
      assertEquals(0, trace.exit(), trace.err());
      assertTrue(!trace.out().contains("1 retry"), trace.out());
      assertTrue(!trace.out().contains("retry 1"), trace.out());
    }
  }

  @Test
  void summariesCountWhatChildExecutionsDid() throws Exception {
    run(DEFINITION, MENDED, "--history", path("old.json"));
    Cli.Result trace =
        Cli.run("trace", path("old.json"), "--format=summary", "--definition", path("m.asl.json"));
    assertTrue(trace.out().contains("6 states entered"), trace.out());
    assertTrue(!trace.out().contains("never visited"), trace.out());
  }

  @Test
  void aChildThatIsStartedOnceMoreIsShownAsWell() throws Exception {
    file("kid.asl.json", ONE);
    file(
        "functions.yaml",
        "stateMachines: { kid: kid.asl.json }\nfunctions: { one: { mock: { error: Down } } }\n");
    String parent =
        """
        {"StartAt": "Kid", "States": {"Kid": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {
            "StateMachineArn": "arn:aws:states:us-east-1:111111111111:stateMachine:kid",
            "Name": "kid-1", "Input": {}}}}}
        """;
    String functions = path("functions.yaml");
    run(parent, FAILS, "--functions", functions, "--history", path("old.json"));
    Cli.Result redriven =
        run(
            parent,
            MENDED,
            "--functions",
            functions,
            "--redrive",
            path("old.json"),
            "--history",
            path("new.json"));
    assertEquals(0, redriven.exit(), redriven.err());
    for (String form : List.of("tree", "line")) {
      Cli.Result trace = Cli.run("trace", path("new.json"), "--format", form);
      assertTrue(trace.out().contains("FAILED"), trace.out());
      assertEquals(3, trace.out().split("One ", -1).length, trace.out());
    }
    Cli.Result page = Cli.run("trace", path("new.json"), "--format=html");
    assertTrue(page.out().contains("\"2.2\""), "the second event of the second child");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"events\": []}", "[]"})
  void aHistoryWithoutEventsIsRefused(String history) throws Exception {
    Cli.Result result = run(DEFINITION, MENDED, "--redrive", file("empty.json", history));
    assertEquals(3, result.exit());
    assertEquals(
        "asl: cannot redrive " + path("empty.json") + ": it has no events\n", result.err());
  }

  @Test
  void aDamagedHistoryIsNamed() throws Exception {
    fail();
    String whole = Files.readString(folder.resolve("old.json"));
    String cut = file("cut.json", whole.substring(0, whole.length() / 2));
    Cli.Result result = run(DEFINITION, MENDED, "--redrive", cut);
    assertEquals(3, result.exit());
    assertTrue(result.err().startsWith("asl: cannot redrive " + cut + ": line "), result.err());
  }

  @Test
  void optionsThatDoNotBelongTogetherAreRefused() throws Exception {
    fail();
    Cli.Result input = run(DEFINITION, MENDED, "--redrive", path("old.json"), "--input", "{}");
    assertEquals(2, input.exit());
    assertTrue(input.err().contains("--redrive and --input exclude each other"), input.err());
    Cli.Result express = run(DEFINITION, MENDED, "--redrive", path("old.json"), "--express");
    assertEquals(2, express.exit());
  }

  @Test
  void beginsWithAStateAndVariables() throws Exception {
    Cli.Result result =
        run(
            DEFINITION,
            MENDED,
            "--start-at",
            "Tell",
            "--input",
            "{\"a\": 1}",
            "--variables",
            "{\"seen\": [2]}");
    assertEquals("{\"seen\":[2],\"each\":{\"a\":1}}", result.out().strip(), result.err());
  }

  @Test
  void aStateThatIsMistypedIsRecognised() throws Exception {
    Cli.Result result = run(DEFINITION, MENDED, "--start-at", "Tel");
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("Did you mean \"Tell\"?"), result.err());
    Cli.Result inner = run(DEFINITION, MENDED, "--start-at", "Quite another");
    assertTrue(inner.err().contains("it has Look, Each, Tell"), inner.err());
  }

  @Test
  void variablesAreAnObject() throws Exception {
    Cli.Result result = run(DEFINITION, MENDED, "--variables", "[1]");
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("--variables: an object is needed"), result.err());
  }

  @Test
  void aRedrivenHistoryIsReplayedUpToItsRedrive() throws Exception {
    String inline = DEFINITION.replace("DISTRIBUTED\", \"ExecutionType\": \"STANDARD", "INLINE");
    run(inline, FAILS, "--history", path("old.json"));
    run(inline, MENDED, "--redrive", path("old.json"), "--history", path("new.json"));
    Cli.Result result =
        Cli.run(
            "run",
            path("m.asl.json"),
            "--fast-forward",
            "--replay",
            path("new.json"),
            "--trace=off");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("ended as FAILED"), result.err());
    assertTrue(!result.err().contains("leaves the recording"), result.err());
  }

  private Cli.Result why() {
    return Cli.run("trace", path("new.json"), "--format=why", "--definition", path("m.asl.json"));
  }

  @Test
  void aRedrivenHistoryIsExplainedUpToItsRedrive() throws Exception {
    fail();
    run(DEFINITION, MENDED, "--redrive", path("old.json"), "--history", path("new.json"));
    Cli.Result result = why();
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().contains("after the execution was redriven"), result.err());
    assertTrue(result.out().contains("Each"), result.out());
  }

  @Test
  void aHistoryThatBeganInTheMiddleIsExplained() throws Exception {
    run(ONE_AFTER_ANOTHER, FAILS, "--start-at=One", "--history", path("new.json"));
    Cli.Result result = why();
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("Down"), result.out());
  }

  private static final String ONE_AFTER_ANOTHER =
      ONE.replace(
          "\"StartAt\": \"One\", \"States\": {",
          "\"StartAt\": \"Zero\", \"States\": {"
              + "\"Zero\": {\"Type\": \"Pass\", \"Next\": \"One\"}, ");

  @Test
  void aRunWithADistributedMapIsReplayedFromTheHistoriesBesideIt() throws Exception {
    run(DEFINITION, MENDED, "--history", path("new.json"));
    Cli.Result replay =
        Cli.run(
            "run",
            path("m.asl.json"),
            "--fast-forward",
            "--replay",
            path("new.json"),
            "--compact",
            "--trace=off");
    assertEquals(0, replay.exit(), replay.err());
    assertTrue(replay.out().contains("[\"mended\",\"mended\",\"mended\"]"), replay.out());
    Cli.Result result = why();
    assertEquals(0, result.exit(), result.err());
  }
}
