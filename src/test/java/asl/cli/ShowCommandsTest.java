package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.app.graph.DrawGraph;
import asl.app.trace.ShowTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of {@code asl graph}, {@code asl trace} and {@code asl send-task-…}. */
class ShowCommandsTest {
  private static final String DEFINITION =
      """
      {"StartAt": "Greet", "States": {
        "Greet": {"Type": "Pass", "Result": {"secret": "s3cret!"}, "Next": "Choose"},
        "Choose": {"Type": "Choice", "Default": "Done",
          "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "Never"}]},
        "Never": {"Type": "Pass", "End": true},
        "Done": {"Type": "Succeed"}}}
      """;

  @TempDir Path folder;
  private String definition;
  private String history;

  @BeforeEach
  void record() throws IOException {
    definition = Files.writeString(folder.resolve("greet.json"), DEFINITION).toString();
    history = folder.resolve("history.json").toString();
    assertEquals(0, run("--history", history));
  }

  private int run(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "run";
    words[1] = definition;
    words[2] = "--fast-forward";
    System.arraycopy(options, 0, words, 3, options.length);
    return Cli.run(words).exit();
  }

  @Test
  void inAPipeAGraphIsMermaid() {
    Cli.Result result = Cli.run("graph", definition);
    assertEquals(0, result.exit());
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("flowchart"), result.out());
  }

  @Test
  void aGraphIsDrawnInEveryFormatAndTwiceTheSame() {
    for (String format : DrawGraph.formats()) {
      Cli.Result result = Cli.run("graph", definition, "--format", format, "--history", history);
      assertEquals(0, result.exit(), result.err());
      assertEquals(result, Cli.run("graph", definition, "--format", format, "--history", history));
      assertTrue(result.out().length() > 100, format);
    }
  }

  @Test
  void theOutputsEndingSaysTheFormat() throws IOException {
    Path picture = folder.resolve("greet.svg");
    assertEquals(new Cli.Result(0, "", ""), Cli.run("graph", definition, "-o", picture.toString()));
    assertTrue(Files.readString(picture).contains("<svg"));
    assertEquals(2, Cli.run("graph", definition, "-o", folder.resolve("x.odd") + "").exit());
    assertEquals(3, Cli.run("graph", definition, "-o", folder.resolve("no/x.svg") + "").exit());
  }

  @Test
  void anInvalidDefinitionIsDrawnAndItsFaultsAreTold() {
    Cli.Result result =
        Cli.stdin(DEFINITION.replace("\"Done\",", "\"Gone\",")).call("graph", "--format=dot", "-");
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("digraph"), result.out());
    assertTrue(result.err().contains("MISSING_TRANSITION_TARGET"), result.err());
    assertEquals(3, Cli.stdin("[]").call("graph", "-").exit());
  }

  @Test
  void aTraceIsShownInEveryForm() {
    for (String form : ShowTrace.forms()) {
      Cli.Result result = Cli.run("trace", history, "--format", form, "--definition", definition);
      assertEquals(0, result.exit(), form + result.err());
      assertEquals("", result.err());
      assertFalse(result.out().isBlank(), form);
    }
    Cli.Result table = Cli.run("trace", history);
    assertTrue(table.out().contains("Greet") && table.out().contains("→ Choose"), table.out());
    Cli.Result json = Cli.run("trace", history, "--format", "json");
    assertEquals(json, Cli.stdin(json.out()).call("trace", "-", "--format", "json"));
  }

  @Test
  void filtersAndMasksAreObeyed() {
    Cli.Result some = Cli.run("trace", history, "--state", "Gr*");
    assertTrue(some.out().contains("Greet") && !some.out().contains("Done"), some.out());
    Cli.Result all = Cli.run("trace", history, "--format", "jsonl");
    assertTrue(all.out().contains("s3cret!"), all.out());
    Cli.Result masked = Cli.run("trace", history, "--format", "jsonl", "--redact", "$.secret");
    assertFalse(masked.out().contains("s3cret!"), masked.out());
    assertEquals(3, Cli.run("trace", history, "--redact", "$[").exit());
  }

  @Test
  void differencesAreAnAnswer() {
    String other = folder.resolve("other.json").toString();
    assertEquals(0, run("--history", other, "--input", "{\"y\": 1}"));
    assertEquals(
        new Cli.Result(0, "No difference.\n", ""), Cli.run("trace", history, "--diff", history));
    Cli.Result result = Cli.run("trace", history, "--diff", other);
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("difference"), result.out());
  }

  @Test
  void aDamagedHistoryIsShownUpToTheDamage() throws IOException {
    String text = Files.readString(Path.of(history));
    String cut = folder.resolve("cut.json").toString();
    Files.writeString(Path.of(cut), text.substring(0, text.length() - 200));
    Cli.Result result = Cli.run("trace", cut);
    assertEquals(3, result.exit());
    assertTrue(result.out().contains("Greet"), result.out());
    Cli.Result none = Cli.run("trace", definition);
    assertEquals(3, none.exit());
    assertEquals("", none.out());
    assertEquals(3, Cli.run("trace", "nowhere.json").exit());
  }

  @Test
  void aTokenThatNobodyWaitsForIsTrouble() {
    for (String command : new String[] {"success", "failure", "heartbeat"}) {
      Cli run = Cli.environment("XDG_RUNTIME_DIR", folder.toString());
      List<String> words = new ArrayList<>(List.of("send-task-" + command));
      words.addAll(List.of("--task-token", "unknown"));
      if (command.equals("success")) {
        words.addAll(List.of("--task-output", "{}"));
      }
      Cli.Result result = run.call(words.toArray(String[]::new));
      assertEquals(3, result.exit(), result.err());
      assertTrue(result.err().contains("no run of yours waits for this token"), result.err());
      assertEquals(2, run.call("send-task-" + command).exit());
    }
  }
}
