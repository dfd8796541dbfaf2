package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that an expression ends shows where it stands and what there is instead. */
class FailedExpressionTest {
  private static final String REPLACED =
      """
      {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
        "Ask": {"Type": "Task", "Next": "Use",
                "Resource": "arn:aws:lambda:us-east-1:111111111111:function:ask"},
        "Use": {"Type": "Pass", "End": true,
                "Output": {"twice": "{% 2 * $states.input.totl %}"}}}}
      """;

  private static final String PATHS =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true,
        "Parameters": {"kept.$": "$.name",
          "x.$": "%s"}}}}
      """;

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Cli.Result run(String definition, String... more) throws IOException {
    String file = write("m.asl.json", definition);
    String[] words = new String[more.length + 5];
    words[0] = "run";
    words[1] = file;
    words[2] = "--trace=off";
    words[3] = "--input";
    words[4] = "{\"name\": \"n\", \"lines\": [1]}";
    System.arraycopy(more, 0, words, 5, more.length);
    return Cli.run(words);
  }

  private void assertShows(Cli.Result result, String... lines) {
    assertEquals(1, result.exit(), result.err());
    for (String line : lines) {
      assertTrue(result.err().contains(line), result.err());
    }
  }

  @Test
  void whatTheInputHasInsteadIsTold() throws IOException {
    String history = folder.resolve("h.json").toString();
    write("functions.yaml", "functions: { ask: { mock: [{ return: { total: 2, tax: 1 } }] } }\n");
    Cli.Result result = run(REPLACED, "--history", history);
    assertShows(
        result,
        "m.asl.json:5:53: error: In state 'Use': the expression returned nothing (undefined). "
            + "[States.QueryEvaluationError]\n",
        "^~~~\n",
        "help: $states.input has total, tax. Did you mean \"total\"?");
    assertFalse(Files.readString(folder.resolve("h.json")).contains("Did you mean"));
    Cli.Result why =
        Cli.run(
            "trace",
            history,
            "--format",
            "why",
            "--definition",
            folder.resolve("m.asl.json").toString());
    assertTrue(why.err().contains("m.asl.json:5:53: error: In state 'Use'"), why.err());
  }

  @Test
  void pathsAndCallsAreFoundToo() throws IOException {
    assertShows(
        run(PATHS.formatted("$.nam")),
        "m.asl.json:3:15: error: In state 'A': the path matches nothing [States.Runtime]\n",
        "Did you mean \"name\"?");
    assertShows(
        run(PATHS.formatted("States.MathAdd($.name, 1)")),
        "m.asl.json:3:13: error: In state 'A': Invalid arguments in States.MathAdd",
        "^~~~~~");
  }

  @Test
  void anExpressionOfTheWrongTypeIsShownWhole() throws IOException {
    assertShows(
        run(
            """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Wait",
              "Seconds": "{% $states.input.name %}", "End": true}}}
            """),
        "m.asl.json:2:18: error: In state 'A': the expression returned an unexpected result type.");
  }

  @Test
  void anErrorThatIsCaughtIsNotShown() throws IOException {
    write("functions.yaml", "functions: { ask: { mock: [{ return: { total: 2 } }] } }\n");
    Cli.Result result =
        run(
            REPLACED
                .replace(
                    "\"Next\": \"Use\"",
                    "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"],"
                        + " \"Next\": \"Use\"}], \"Arguments\": \"{% $states.input.nam %}\","
                        + " \"Next\": \"Use\"")
                .replace("2 * $states.input.totl", "1"));
    assertEquals("", result.err());
  }
}
