package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is mistyped is recognised, wherever a name is expected. */
class MistypedTest {
  @TempDir Path folder;
  private String definition = "";

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("order.asl.json");
    Files.writeString(
        file,
        """
        {"StartAt": "Charge", "States": {
          "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge_card", "Next": "Ship",
           "Catch": [{"ErrorEquals": ["Broken"], "Next": "Never"}]},
          "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ship_order", "End": true},
          "Never": {"Type": "Fail"}}}
        """);
    definition = file.toString();
    map("charge_card: { mock: [{ return: 1 }] }\n  ship_order: { mock: [{ return: 2 }] }");
  }

  private void map(String functions) throws IOException {
    Files.writeString(folder.resolve("order.functions.yaml"), "functions:\n  " + functions + "\n");
  }

  private static void assertTold(int exit, String sentence, Cli.Result result) {
    assertEquals(exit, result.exit(), result.err());
    assertTrue(result.err().contains(sentence), result.err());
  }

  @Test
  void commandsAndTopics() {
    assertTold(2, "Did you mean: asl validate?", Cli.run("valdate"));
    assertTold(2, "Did you mean: asl run?", Cli.run("rnu"));
    assertTold(2, "Did you mean: asl help mapping?", Cli.run("help", "mappin"));
    assertFalse(Cli.run("frobnicate").err().contains("Did you mean"));
  }

  @Test
  void optionsEvenWhereAParameterIsMissing() {
    assertTold(2, "Unknown option: '--helpp'\nDid you mean: --help?", Cli.run("trace", "--helpp"));
    assertTold(2, "Did you mean: --fail-on?", Cli.run("validate", "--fial-on=error", "x"));
    assertTold(2, "Missing required parameter", Cli.run("trace"));
  }

  @Test
  void valuesOfOptions() {
    assertTold(2, "Did you mean: table?", Cli.run("run", definition, "--trace", "tabel"));
    assertTold(2, "Did you mean: never?", Cli.run("run", definition, "--color=nver"));
    assertTold(2, "Did you mean: EXPRESS?", Cli.run("validate", "--type=express", definition));
    Map<String, String> environment = Map.of("ASL_TRACE", "tabel");
    assertTold(
        3, "ASL_TRACE: 'tabel' is none of", Cli.environment(environment).call("run", definition));
    assertTold(3, "Did you mean \"table\"?", Cli.environment(environment).call("run", definition));
  }

  @Test
  void codesOfDiagnostics() {
    String meant = "Did you mean: UNREACHABLE_STATE?";
    assertTold(2, meant, Cli.run("explain", "UNREACHABEL_STATE"));
    assertTold(2, meant, Cli.run("validate", "--ignore=UNREACHABEL_STATE@/States", definition));
    assertTold(2, meant, Cli.run("validate", "--severity=UNREACHABEL_STATE=off", definition));
    assertTold(2, "'asl explain' lists them", Cli.run("validate", "--ignore=NOPE", definition));
    Map<String, String> environment = Map.of("ASL_VALIDATE_IGNORE", "ENDLESS_LOOP,UNREACHABLE");
    assertTold(
        3,
        "ASL_VALIDATE_IGNORE: there is no code UNREACHABLE;",
        Cli.environment(environment).call("validate", definition));
  }

  @Test
  void codesInTheConfigurationHaveTheirPlace() throws IOException {
    Path file = folder.resolve(".asl.yaml");
    Files.writeString(file, "rules:\n  UNREACHABEL_STATE: off\n");
    String sentence =
        "2:3: there is no code UNREACHABEL_STATE. Did you mean \"UNREACHABLE_STATE\"?";
    assertTold(3, sentence, Cli.run("validate", definition));
    Files.writeString(file, "validate:\n  ignore: [ENDLESS_LOOP, ENDLES_LOOP]\n");
    assertTold(3, "2:26: there is no code ENDLES_LOOP.", Cli.run("validate", definition));
    Files.writeString(file, "rules:\n  ENDLESS_LOOP: of\n");
    assertTold(3, "2:17: 'of' is none of", Cli.run("validate", definition));
  }

  @Test
  void variablesOfACommandAndSectionsOfTheConfiguration() throws IOException {
    Cli cli = Cli.environment("ASL_RUN_FAST_FORWRD", "1");
    String sentence = "ASL_RUN_FAST_FORWRD sets nothing. Did you mean \"ASL_RUN_FAST_FORWARD\"?";
    assertTold(3, sentence, cli.call("run", definition));
    assertEquals("", cli.call("validate", definition, "--fail-on=error").err());
    Files.writeString(folder.resolve(".asl.yaml"), "run: 5\n");
    sentence = ".asl.yaml:1:1: the options of 'asl run' are expected below its name";
    assertTold(3, sentence, Cli.run("run", definition));
  }

  @Test
  void statesToShow() {
    Cli.Result result = Cli.run("run", definition, "--state=Chrage", "--state=Ship");
    assertTold(0, "--state: no state \"Chrage\" was entered. Did you mean \"Charge\"?", result);
    assertFalse(result.err().contains("\"Ship\" was"), result.err());
    result = Cli.run("trace", definition, "--input={}", "--state=Nevr");
    assertTold(0, "no state \"Nevr\" was entered. Did you mean \"Never\"?", result);
    result = Cli.run("trace", definition, "--input={}", "--state=Never", "--format=json");
    assertTold(0, "the state \"Never\" was never entered", result);
    assertEquals("", Cli.run("trace", definition, "--input={}", "--state=Sh*").err());
  }

  @Test
  void functionsOfTheMapping() throws IOException {
    map("charge_crad: { mock: [{ return: 1 }] }\n  state:Shipp: { mock: [{ return: 2 }] }");
    Cli.Result result = Cli.run("run", definition);
    assertTold(3, "charge_card (state Charge)\n    Is this what 'charge_crad' is meant", result);
    assertTold(3, "ship_order (state Ship)\n    Is this what 'state:Shipp' is meant for?", result);
  }

  @Test
  void aKeyThatIsUsedIsMeantForNothingElse() throws IOException {
    map("charge_card: { mock: [{ return: 1 }] }\n  ship_ordr*: { mock: [{ return: 2 }] }");
    Cli.Result result = Cli.run("run", definition);
    assertTold(3, "ship_order (state Ship)\nMap them", result);
  }
}
