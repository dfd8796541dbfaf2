package asl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that are set by {@code .asl.yaml} and the environment. */
class ConfigurationTest {
  private static final String BROKEN =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"},
        "C": {"Type": "Pass", "Next": "D"}, "D": {"Type": "Succeed"}}}
      """;

  @TempDir Path folder;
  private String definition;

  @BeforeEach
  void writeDefinition() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("flows/order"));
    definition = Files.writeString(inner.resolve("order.asl.json"), BROKEN).toString();
  }

  private void configure(String text) throws IOException {
    Files.writeString(folder.resolve(".asl.yaml"), text);
  }

  private static String shown(Cli.Result result) {
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  @Test
  void withoutAFileAndVariablesNothingIsSet() {
    assertTrue(
        shown(Cli.run("config", definition))
            .endsWith("Nothing is set outside the command line.\n"));
    assertEquals(1, Cli.run("validate", definition).exit());
  }

  @Test
  void theNearestFileAboveTheDefinitionCounts() throws IOException {
    configure("validate: { format: gcc }\n");
    assertTrue(Cli.run("validate", definition).out().contains("order.asl.json:1:"));
    Files.writeString(folder.resolve("flows/.asl.yaml"), "validate:\n  format: json\n");
    assertTrue(Cli.run("validate", definition).out().startsWith("["));
    assertTrue(shown(Cli.run("config", definition)).contains("flows/.asl.yaml:2:3"));
  }

  @Test
  void theFolderThatHoldsAllPathsIsWhereTheSearchBegins() throws IOException {
    configure("validate: { format: json }\n");
    Files.writeString(folder.resolve("flows/order/.asl.yaml"), "validate: { format: junit }\n");
    String other = Files.writeString(folder.resolve("flows/a.asl.json"), BROKEN).toString();
    assertTrue(Cli.run("validate", definition).out().contains("<testsuite"));
    assertTrue(Cli.run("validate", definition, other).out().startsWith("["));
    assertTrue(Cli.run("validate", folder + "/flows/**/*.asl.json").out().startsWith("["));
  }

  @Test
  void theCommandLineBeatsTheEnvironmentWhichBeatsTheFile() throws IOException {
    configure("validate: { format: gcc }\nformat: json\n");
    Map<String, String> shared = Map.of("ASL_FORMAT", "json");
    Map<String, String> both = Map.of("ASL_FORMAT", "json", "ASL_VALIDATE_FORMAT", "github");
    assertAll(
        () -> assertTrue(Cli.run("validate", definition).out().contains("/order.asl.json:1:")),
        () -> assertTrue(format(Cli.environment(shared)).startsWith("[")),
        () -> assertTrue(format(Cli.environment(both)).startsWith("::error")),
        () -> assertTrue(format(Cli.environment(both), "--format", "junit").startsWith("<?xml")));
  }

  private String format(Cli cli, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "validate";
    words[1] = definition;
    System.arraycopy(options, 0, words, 2, options.length);
    return cli.call(words).out();
  }

  @Test
  void anOptionThatMayBeRepeatedIsAddedUp() throws IOException {
    configure(
        "ignore: [UNREACHABLE_STATE, ENDLESS_LOOP]\nrules: { MISSING_TRANSITION_TARGET: warning }\n");
    Cli cli = Cli.environment(Map.of("ASL_VALIDATE_IGNORE", "UNREAD_VARIABLE,MISSING_END_STATE"));
    String shown = shown(cli.call("config", definition));
    assertTrue(
        shown.contains("UNREACHABLE_STATE, ENDLESS_LOOP")
            && shown.contains("UNREAD_VARIABLE, MISSING_END_STATE"),
        shown);
    assertEquals(0, Cli.run("validate", definition).exit());
    assertEquals(
        1, Cli.run("validate", definition, "--severity", "MISSING_TRANSITION_TARGET=error").exit());
  }

  @Test
  void aFlagThatIsOnCanBeSwitchedOff() throws IOException {
    configure("run: { compact: true }\n");
    String good =
        Files.writeString(
                folder.resolve("good.asl.json"),
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}")
            .toString();
    String[] run = {"run", good, "--input", "{\"a\": 1}", "--trace", "off"};
    String one = "{\"a\":1}\n";
    assertEquals(one, Cli.run(run).out());
    assertEquals(3, Cli.environment("ASL_RUN_COMPACT", "0").call(run).out().lines().count());
    String[] off = {"run", good, "--input", "{\"a\": 1}", "--trace", "off", "--no-compact"};
    assertEquals(3, Cli.run(off).out().lines().count());
    String[] on = {"run", good, "--input", "{\"a\": 1}", "--no-compact", "--compact"};
    assertEquals(one, Cli.run(on).out());
  }

  @Test
  void namesOfFilesAreRelativeToTheConfiguration() throws IOException {
    configure("functions: local/map.yaml\n");
    Cli.Result result = Cli.run("run", definition);
    assertEquals(3, result.exit());
    assertTrue(shown(Cli.run("config", definition)).contains(folder + "/local/map.yaml"));
  }

  @Test
  void aVariableMayNameAnotherFileOrNone() throws IOException {
    configure("validate: { format: json }\n");
    Path other = Files.writeString(folder.resolve("ci.yaml"), "validate: { format: junit }\n");
    assertTrue(format(Cli.environment("ASL_CONFIG", other.toString())).startsWith("<?xml"));
    assertTrue(format(Cli.environment("ASL_CONFIG", "")).contains("error: "));
    Cli.Result missing = Cli.environment("ASL_CONFIG", "none.yaml").call("validate", definition);
    assertEquals(3, missing.exit());
    assertEquals("asl: ASL_CONFIG names a file that does not exist: none.yaml\n", missing.err());
  }

  @Test
  void anOptionThatMustBeGivenMayComeFromTheEnvironment() {
    Cli.Result without = Cli.run("send-task-heartbeat");
    assertEquals(2, without.exit());
    assertTrue(without.err().contains("Missing required option: '--task-token=TOKEN'"));
    Cli.Result with = Cli.environment("ASL_TASK_TOKEN", "none").call("send-task-heartbeat");
    assertTrue(!with.err().contains("Missing"), with.err());
  }

  @Test
  void mistakesInTheFileAreToldWithTheirPlace() throws IOException {
    Map<String, String> mistakes =
        Map.of(
            "colour: never", ":1:1: there is no option 'colour'. Did you mean \"color\"?",
            "run:\n  fastforward: true",
                ":2:3: there is no option 'fastforward'. Did you mean \"fast-forward\"?",
            "run: 3", ":1:1: the options of 'asl run' are expected below its name",
            "color: [a]", ":1:8: one value is expected",
            "color: blue",
                ":1:8: 'blue' is nothing for 'asl validate --color', which takes auto, always, never",
            "run: { compact: perhaps }", ":1:17: 'perhaps' is neither true nor false",
            "rules: { A: bad }", ":1:13: 'bad' is none of error, warning, hint, off",
            "rules: none", ":1:1: a severity for each code is expected below 'rules'",
            "- a", ":1:1: options and their values are expected",
            "run: [1", ":1:8: The text is not YAML");
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      configure(mistake.getKey());
      for (String[] words :
          List.of(new String[] {"validate", definition}, new String[] {"config", definition})) {
        Cli.Result result = Cli.run(words);
        assertEquals(3, result.exit(), mistake.getKey());
        assertEquals("", result.out());
        assertTrue(result.err().contains(".asl.yaml" + mistake.getValue()), result.err());
      }
    }
  }

  @Test
  void aFileThatSaysNothingIsFine() throws IOException {
    for (String text : List.of("", "\n", "# nothing yet\n")) {
      configure(text);
      assertEquals(1, Cli.run("validate", definition).exit(), text);
    }
  }

  @Test
  void mistakesInTheEnvironmentAreToldWithTheVariable() {
    Cli.Result flag = Cli.environment("ASL_RUN_COMPACT", "maybe").call("run", definition);
    assertEquals(3, flag.exit());
    assertEquals("asl: ASL_RUN_COMPACT: 'maybe' is neither true nor false\n", flag.err());
    Cli.Result number = Cli.environment("ASL_RUN_SEED", "x").call("run", definition);
    assertEquals(2, number.exit());
    assertTrue(
        number.err().contains("Invalid value for --seed (ASL_RUN_SEED): 'x' is no whole number"),
        number.err());
    Cli.Result stray = Cli.environment("ASL_RUN_TRCE", "off").call("config", definition);
    assertEquals(0, stray.exit());
    assertEquals("asl: ASL_RUN_TRCE sets nothing. Did you mean \"ASL_RUN_TRACE\"?\n", stray.err());
  }

  @Test
  void programsReadWhatHoldsAsJson() throws IOException {
    configure("validate: { fail-on: warning }\n");
    String shown = shown(Cli.run("config", definition, "--format", "json"));
    assertTrue(shown.contains("\"option\": \"--fail-on\""), shown);
    assertTrue(shown.contains("\"from\": \"" + folder + "/.asl.yaml:1:13\""), shown);
    String all = shown(Cli.run("config", "--all"));
    for (String option :
        List.of("validate --severity ", "run --fast-forward ", "graph --output ")) {
      assertTrue(all.contains(option), option);
    }
    assertTrue(shown(Cli.run("config", "--all", "--format", "json")).contains("ASL_RUN_SEED"));
  }
}
