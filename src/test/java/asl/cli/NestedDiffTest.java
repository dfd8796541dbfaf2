package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code asl trace --diff} tells of executions that states started. */
class NestedDiffTest {
  private static final String PAYMENT =
      """
      {"StartAt": "Large?", "States": {
        "Large?": {"Type": "Choice", "Default": "Accept", "Choices": [
          {"Variable": "$.amount", "NumericGreaterThan": 100, "Next": "Refuse"}]},
        "Accept": {"Type": "Succeed"},
        "Refuse": {"Type": "Fail", "Error": "TooLarge"}}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePayment() throws IOException {
    file("payment.asl.json", PAYMENT);
    file("order.functions.yaml", "stateMachines:\n  payment: payment.asl.json\n");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Runs a definition and gives the file of its history. */
  private String run(String definition, String input, String history) {
    String file = folder.resolve(history).toString();
    Cli.Result result =
        Cli.run("run", definition, "--input", input, "--fast-forward", "--history", file);
    assertTrue(result.exit() < 2, result.err());
    return file;
  }

  /** An order whose Task starts a payment; the name of that is a member of the parameters. */
  private String order(String name) throws IOException {
    return file(
        "order.asl.json",
        """
        {"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Next": "Done",
          "Resource": "arn:aws:states:::states:startExecution.sync:2",
          "Parameters": {%s "Input": {"amount.$": "$.amount"},
            "StateMachineArn": "arn:aws:states:us-east-1:111111111111:stateMachine:payment"},
          "ResultPath": null,
          "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": null, "Next": "Done"}]},
          "Done": {"Type": "Succeed"}}}
        """
            .formatted(name));
  }

  private static List<String> places(Cli.Result diff) {
    return diff.out().lines().filter(line -> line.contains("  (event ")).toList();
  }

  @Test
  void whatDiffersInsideHasItsPlaceAndStandsWhereTheExecutionStarted() throws Exception {
    String definition = order("\"Name\": \"p1\",");
    String first = run(definition, "{\"amount\": 7}", "first.json");
    Cli.Result same =
        Cli.run("trace", first, "--diff", run(definition, "{\"amount\": 7}", "s.json"));
    assertEquals("No difference.\n", same.out());
    Cli.Result diff =
        Cli.run("trace", first, "--diff", run(definition, "{\"amount\": 700}", "second.json"));
    assertEquals(1, diff.exit());
    List<String> places = places(diff);
    assertEquals("Pay  input  (event 2 / 2)", places.get(0));
    assertTrue(places.contains("Pay › payment p1 › Large?  next state  (event 3 / 3)"), diff.out());
    assertTrue(
        places.contains("Pay › payment p1 › Accept  visited only in the first  (event 4 / –)"),
        diff.out());
    assertTrue(
        places.contains("Pay › payment p1 › the execution  status  (event 6 / 5)"), diff.out());
    int inside = places.indexOf("Pay › payment p1 › Large?  next state  (event 3 / 3)");
    int behind = places.indexOf("Pay  status  (event 7 / 7)");
    assertTrue(inside > 0 && inside < behind, diff.out());
  }

  @Test
  void namesThatAreMadeUpCountAsTheSameUnlessExact() throws Exception {
    String definition = order("");
    String first = run(definition, "{\"amount\": 7}", "first.json");
    String second = run(definition, "{\"amount\": 700}", "second.json");
    String child = "";
    try (Stream<Path> files = Files.list(folder.resolve("second.children"))) {
      child = String.valueOf(files.findAny().orElseThrow().getFileName()).replace(".json", "");
    }
    String other = "0a0a0a0a-1b1b-2c2c-3d3d-4e4e4e4e4e4e";
    Files.move(
        folder.resolve("second.children/" + child + ".json"),
        folder.resolve("second.children/" + other + ".json"));
    file("second.json", Files.readString(Path.of(second)).replace(child, other));
    Cli.Result diff = Cli.run("trace", first, "--diff", second);
    assertTrue(
        places(diff).contains("Pay › payment › Large?  next state  (event 3 / 3)"), diff.out());
    Cli.Result exact = Cli.run("trace", first, "--diff", second, "--exact");
    assertTrue(
        exact
            .out()
            .contains("Pay › payment #1  execution started only in the first  (event 5 / –)"),
        exact.out());
    assertTrue(
        exact
            .out()
            .contains("Pay › payment #2  execution started only in the second  (event – / 5)"),
        exact.out());
  }

  @Test
  void anExecutionThatOnlyOneStartedIsNamed() throws Exception {
    String definition = order("\"Name.$\": \"$.name\",");
    String first = run(definition, "{\"amount\": 7, \"name\": \"a\"}", "first.json");
    String second = run(definition, "{\"amount\": 7, \"name\": \"b\"}", "second.json");
    List<String> places = places(Cli.run("trace", first, "--diff", second, "--ignore", "$..name"));
    assertEquals(
        List.of(
            "Pay › payment a  execution started only in the first  (event 5 / –)",
            "Pay › payment b  execution started only in the second  (event – / 5)"),
        places.stream().filter(place -> place.contains("execution started")).toList());
  }

  @Test
  void aHistoryThatIsMissingIsSaidAndIsNoDifference() throws Exception {
    String definition = order("\"Name\": \"p1\",");
    String first = run(definition, "{\"amount\": 7}", "first.json");
    String second = run(definition, "{\"amount\": 7}", "second.json");
    Files.delete(folder.resolve("second.children/p1.json"));
    Cli.Result diff = Cli.run("trace", first, "--diff", second);
    assertEquals(
        "No difference.\nPay  not compared: 1 execution has its history only in the first\n",
        diff.out());
    assertEquals(0, diff.exit());
  }

  @Test
  void childrenOfADistributedMapAreCompared() throws Exception {
    String each =
        """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Label": "each", "End": true,
          "ToleratedFailurePercentage": 100, "ResultPath": null,
          "ItemProcessor": {"StartAt": "Check", "States": {
            "Check": {"Type": "Choice", "Default": "Good", "Choices": [
              {"Variable": "$", "NumericGreaterThan": %d, "Next": "Bad"}]},
            "Good": {"Type": "Succeed"},
            "Bad": {"Type": "Fail", "Error": "TooLarge"}},
            "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}}}}}
        """;
    String one = file("one.asl.json", each.formatted(1));
    String two = file("two.asl.json", each.formatted(2));
    String first = run(one, "[1, 2, 3]", "first.json");
    String second = run(two, "[1, 2, 3]", "second.json");
    Cli.Result diff = Cli.run("trace", first, "--diff", second);
    String place = "Each › one/each #2 › Check  next state  (event 3 / 3)";
    assertTrue(places(diff).contains(place), diff.out());
    assertTrue(diff.out().lines().noneMatch(line -> line.contains("#1 ")), diff.out());
    Cli.Result live =
        Cli.run("trace", one, "--input", "[1, 2, 3]", "--fast-forward", "--diff", second);
    assertTrue(places(live).contains(place), live.out());
    try (Stream<Path> files = Files.walk(folder.resolve("second.children"))) {
      Files.delete(files.filter(Files::isRegularFile).sorted().toList().get(2));
    }
    Cli.Result fewer = Cli.run("trace", first, "--diff", second);
    String missing = "Each  not compared: 1 execution has its history only in the first";
    assertTrue(fewer.out().contains(missing), fewer.out());
  }
}
