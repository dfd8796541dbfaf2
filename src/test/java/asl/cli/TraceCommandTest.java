package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.app.view.TraceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Showing what is run for it, why it went its way, and the trace beside a run. */
class TraceCommandTest {
  private static final String DEFINITION =
      """
      {"StartAt": "Size", "States": {
        "Size": {"Type": "Choice", "Default": "Small", "Choices": [
          {"Variable": "$.n", "NumericGreaterThan": 100, "Next": "Huge"},
          {"Variable": "$.n", "NumericGreaterThan": 10, "Next": "Each"}]},
        "Huge": {"Type": "Fail", "Error": "TooBig", "Cause": "no room"},
        "Small": {"Type": "Pass", "End": true},
        "Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Small"}],
          "ItemProcessor": {"StartAt": "Charge", "States": {
            "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:charge",
              "Retry": [{"ErrorEquals": ["Other"]},
                {"ErrorEquals": ["Busy"], "MaxAttempts": 2, "IntervalSeconds": 3}],
              "End": true}}}}}}
      """;
  private static final String INPUT = "{\"n\": 12, \"items\": [{\"card\": \"4444-card\"}]}";
  private static final String CHARGE = "--function=charge=mock:{error: Busy, cause: later}";

  @TempDir Path folder;
  private String definition;
  private String history;

  @BeforeEach
  void write() throws IOException {
    definition = Files.writeString(folder.resolve("size.json"), DEFINITION).toString();
    history = folder.resolve("history.json").toString();
  }

  private Cli.Result record() {
    return Cli.run(
        "run", definition, "--input", INPUT, CHARGE, "--fast-forward", "--history", history);
  }

  @Test
  void aComparisonHasNoForm() {
    Cli.Result result = Cli.run("trace", "a.json", "--diff", "b.json", "--format", "json");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("--format does not go with --diff"), result.err());
  }

  @Test
  void aFolderIsNoHistory() {
    for (String[] words :
        new String[][] {
          {"trace", folder.toString()},
          {"graph", definition, "--history", folder.toString(), "--format", "dot"},
          {"run", definition, "--replay", folder.toString()}
        }) {
      assertEquals(
          new Cli.Result(3, "", "asl: cannot read " + folder + ": Is a directory\n"),
          Cli.run(words));
    }
  }

  @Test
  void aDefinitionIsRunAndShownInEveryForm() {
    for (String form : asl.app.trace.ShowTrace.forms()) {
      Cli.Result result =
          Cli.run(
              "trace", definition, "--input", INPUT, CHARGE, "--fast-forward", "--format", form);
      assertEquals(0, result.exit(), form + result.err());
      assertEquals("", result.err(), form);
      assertTrue(result.out().contains("Charge") || form.equals("why"), result.out());
    }
  }

  @Test
  void howARunEndsIsTheExitCode() {
    Cli.Result failed = Cli.run("trace", definition, "--input", "{\"n\": 1000}", CHARGE);
    assertEquals(1, failed.exit());
    assertTrue(failed.out().contains("TooBig: no room"), failed.out());
    Cli.Result unmapped = Cli.run("trace", definition, "--input", INPUT);
    assertEquals(3, unmapped.exit());
    assertTrue(unmapped.err().contains("nothing answers for these Tasks"), unmapped.err());
    Cli.Result invalid = Cli.stdin("{\"States\": {}}").call("trace", "-", "--input", "{}");
    assertEquals(3, invalid.exit());
    assertEquals("", invalid.out());
    assertTrue(invalid.err().contains("the definition is invalid"), invalid.err());
  }

  @Test
  void whyOfAHistoryIsFoundOutByItsDefinition() {
    record();
    Cli.Result why = Cli.run("trace", history, "--format", "why", "--definition", definition);
    assertEquals(0, why.exit(), why.err());
    assertEquals("", why.err());
    for (String line :
        List.of(
            "rule 1  ✗ $.n NumericGreaterThan 100",
            "$.n is 12",
            "rule 2  ✓ $.n NumericGreaterThan 10 → Each",
            "Retry[0]  ✗ Other",
            "retry 2/2 in 6 s",
            "Retry[1]  ✗ Busy: MaxAttempts 2 used up",
            "Catch[0]  ✓ States.ALL")) {
      assertTrue(why.out().contains(line), () -> line + " in\n" + why.out());
    }
  }

  @Test
  void aPageOfAHistoryTellsWhyToo() {
    record();
    Cli.Result plain = Cli.run("trace", history, "--format", "html");
    assertFalse(plain.out().contains("NumericGreaterThan"), "the history does not know");
    assertTrue(plain.out().contains("<title>history.json</title>"), "no folders in the title");
    Cli.Result page = Cli.run("trace", history, "--format", "html", "--definition", definition);
    assertEquals(0, page.exit(), page.err());
    assertTrue(page.out().contains("$.n NumericGreaterThan 10"), "the definition does");
  }

  @Test
  void whyWithAnotherDefinitionSaysWhereTheyPart() throws IOException {
    record();
    Files.writeString(Path.of(definition), DEFINITION.replace("100", "5"));
    Cli.Result why = Cli.run("trace", history, "--format", "why", "--definition", definition);
    assertEquals(3, why.exit());
    assertTrue(why.err().contains("goes another way at state Size"), why.err());
  }

  @Test
  void whyWithoutADefinitionTellsWhatTheHistoryKnows() {
    record();
    Cli.Result why = Cli.run("trace", history, "--format", "why");
    assertEquals(0, why.exit());
    assertTrue(why.out().contains("Size"), why.out());
    assertTrue(why.out().contains("→ Each"), why.out());
    assertTrue(why.out().contains("Busy: later"), why.out());
    assertTrue(why.out().contains("--definition"), why.out());
  }

  @Test
  void aRunShowsItsTraceInEveryFormOnStandardError() {
    for (String form : TraceView.FORMS) {
      Cli.Result run =
          Cli.run("run", definition, "--input", INPUT, CHARGE, "--fast-forward", "--trace=" + form);
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.err().contains("Charge"), form + run.err());
      assertTrue(run.out().startsWith("{"), "the output is all there is: " + run.out());
    }
    Cli.Result off = Cli.run("run", definition, "--input", "{\"n\": 1}", CHARGE, "--trace=off");
    assertEquals(new Cli.Result(0, "{\n  \"n\": 1\n}\n", ""), off);
    assertEquals(2, Cli.run("run", definition, "--trace=html").exit());
  }

  @Test
  void theTraceOfARunTakesTheOptionsOfAView() {
    Cli.Result run =
        Cli.run(
            "run",
            definition,
            "--input",
            INPUT,
            CHARGE,
            "--fast-forward",
            "--trace=tree",
            "--data",
            "--state",
            "Charge",
            "--redact",
            "$.card");
    assertTrue(run.err().contains("input   {\"card\":\"***\"}"), run.err());
    assertFalse(run.err().contains("4444"), run.err());
    assertFalse(run.err().contains("Size"), run.err());
  }

  @Test
  void filtersHoldForEventsToo() {
    record();
    Cli.Result events =
        Cli.run("trace", history, "--format", "jsonl", "--type", "LambdaFunctionFailed");
    assertEquals(3, events.out().lines().count(), events.out());
    assertTrue(
        events.out().lines().allMatch(line -> line.contains("LambdaFunctionFailed")), events.out());
    Cli.Result line =
        Cli.run("trace", history, "--format", "line", "--type", "LambdaFunctionFailed");
    assertTrue(line.out().contains("Charge") && !line.out().contains("Size"), line.out());
  }

  @Test
  void whatFailsBeforeTheFirstLineLeavesTheFileAsItWas() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "before");
    assertEquals(3, Cli.run("trace", "nowhere.json", "-o", page.toString()).exit());
    assertEquals("before", Files.readString(page));
    record();
    Cli.Result nowhere = Cli.run("trace", history, "-o", folder.resolve("no/x.txt").toString());
    assertEquals(3, nowhere.exit());
    assertTrue(nowhere.err().contains("cannot write"), nowhere.err());
  }

  @Test
  void aComparisonTellsOfDamage() throws IOException {
    record();
    String whole = Files.readString(Path.of(history));
    String cut = whole.substring(0, whole.lastIndexOf("ExecutionSucceeded"));
    String other = Files.writeString(folder.resolve("cut.json"), cut).toString();
    Cli.Result result = Cli.run("trace", history, "--diff", other);
    assertEquals(1, result.exit());
    assertTrue(
        result.out().contains("In the second:\nThe history is damaged or cut off"), result.out());
    assertFalse(result.out().contains("In the first:"), result.out());
  }

  @Test
  void damageIsToldWhereTheFormHasNoPlaceForIt() throws IOException {
    record();
    String text = Files.readString(Path.of(history));
    Files.writeString(Path.of(history), text.substring(0, text.length() / 2));
    Cli.Result events = Cli.run("trace", history, "--format", "jsonl");
    assertEquals(3, events.exit());
    assertTrue(events.err().contains("damaged or cut off at line"), events.err());
    Cli.Result table = Cli.run("trace", history);
    assertEquals(3, table.exit());
    assertEquals("", table.err());
    assertTrue(table.out().contains("damaged or cut off at line"), table.out());
  }

  @Test
  void aDefinitionIsRecognised() throws Exception {
    Cli.Result json = Cli.run("trace", definition);
    assertEquals(3, json.exit());
    assertTrue(json.err().contains(definition + " is a definition, not an "), json.err());
    assertTrue(json.err().contains("--input JSON"), json.err());
    String yaml =
        Files.writeString(
                folder.resolve("p.asl.yaml"), "StartAt: A\nStates:\n  A: {Type: Succeed}\n")
            .toString();
    assertTrue(Cli.run("trace", yaml).err().contains("p.asl.yaml is a definition"), yaml);
    Cli.Result other =
        Cli.run("trace", Files.writeString(folder.resolve("other.json"), "{\"a\": 1}").toString());
    assertTrue(other.err().contains("This is not an execution history"), other.err());
  }
}
