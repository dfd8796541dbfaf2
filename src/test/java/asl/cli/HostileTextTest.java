package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import asl.text.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that steers a terminal or hides leaves any command, whatever stands in its inputs. */
class HostileTextTest {
  private static final String HOSTILE =
      "x\u001b[31m\u0007\u007f\u009b2J\u061c\u200b\u200d\u202e\u2028\u2066\ufeff\udb40\udc41\u00ad";

  @TempDir Path folder;
  private String definition = "";
  private String broken = "";
  private String history = "";
  private String input = "";

  @BeforeEach
  void writeFiles() throws IOException {
    String name = literal(HOSTILE);
    definition =
        write(
            "hostile.asl.json",
            """
            {"StartAt": @, "Comment": @, "States": {
              @: {"Type": "Choice", "Comment": @, "Choices": [
                {"Variable": "$.a", "StringEquals": @, "Next": "B"}], "Default": "B"},
              "B": {"Type": "Pass", "Parameters": {@: @, "i.$": "$"}, "Next": "C"},
              "C": {"Type": "Fail", "Error": @, "Cause": @}}}
            """
                .replace("@", name));
    broken =
        write(
            "broken.asl.json",
            """
            {"StartAt": @, @: 1, "States": {
              @: {"Type": @, "Next": @}, "A": {"Type": "Pass", "Next": @, "ResultPath": @}}}
            """
                .replace("@", name));
    input = write("input.json", "{\"a\": " + name + ", " + name + ": [" + name + "]}");
    history = folder.resolve("h.json").toString();
    assertEquals(1, Cli.run("run", definition, "--input", input, "--history", history).exit());
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Raw where JSON allows it. */
  private static String literal(String text) {
    return JsonWriter.write(text);
  }

  private static Cli.Result assertSafe(String... words) {
    Cli.Result result = Cli.run(words);
    String all = result.out() + result.err();
    for (int point : all.codePoints().toArray()) {
      assertTrue(
          point == '\n' || point == '\t' || !SafeText.isHazard(point),
          () -> List.of(words) + " prints U+" + Integer.toHexString(point) + ": " + all);
    }
    assertTrue(!all.contains("bug in asl"), all);
    return result;
  }

  @Test
  void valuesArePrintedAsEscapesAndStayTheSame() throws JsonSyntaxException, IOException {
    String pass =
        write("pass.json", "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}");
    Object value = JsonReader.read(Files.readString(Path.of(input)));
    assertEquals(value, JsonReader.read(assertSafe("run", pass, "--input", input).out()));
    assertEquals(
        value, JsonReader.read(assertSafe("run", pass, "--input", input, "--compact").out()));
    assertEquals(value, JsonReader.read(assertSafe("eval", "$", "--input", input).out()));
    assertEquals(
        value, JsonReader.read(assertSafe("eval", "$", "--input", input, "--compact").out()));
    assertSafe("eval", "$.a", "--input", input, "--raw");
  }

  @Test
  void aHistoryHoldsEscapesAndTheSameValues() throws IOException, JsonSyntaxException {
    String text = Files.readString(Path.of(history));
    assertTrue(
        text.codePoints().noneMatch(point -> point != '\n' && SafeText.isHazard(point)), text);
    Map<?, ?> whole = (Map<?, ?>) JsonReader.read(text);
    Map<?, ?> first = (Map<?, ?>) ((List<?>) whole.get("events")).get(0);
    Map<?, ?> details = (Map<?, ?>) first.get("executionStartedEventDetails");
    assertEquals(
        JsonReader.read(Files.readString(Path.of(input))),
        JsonReader.read((String) details.get("input")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "github", "junit", "gcc"})
  void reportsAreSafe(String format) {
    Cli.Result result = assertSafe("validate", "--format", format, broken);
    assertEquals(1, result.exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"table", "tree", "timeline", "line", "why", "summary", "json", "jsonl", "html"})
  void tracesAreSafe(String form) {
    assertSafe("trace", history, "--format", form, "--data");
    assertSafe("trace", history, "--format", form, "--definition", definition);
    assertSafe("trace", history, "--format", form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"terminal", "mermaid", "dot", "svg", "json"})
  void picturesAreSafe(String format) {
    assertSafe("graph", definition, "--format", format);
    assertSafe("graph", definition, "--format", format, "--history", history);
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "line", "tree", "table", "json", "jsonl", "full"})
  void runsAreSafe(String trace) {
    assertSafe("run", definition, "--input", input, "--trace", trace);
  }

  @Test
  void complaintsAreSafe() {
    assertSafe(HOSTILE);
    assertSafe("run", HOSTILE);
    assertSafe("run", definition, "--" + HOSTILE);
    assertSafe("run", definition, "--input", HOSTILE);
    assertSafe("run", definition, "--input", "{\"" + HOSTILE);
    assertSafe("run", definition, "--trace", HOSTILE);
    assertSafe("run", definition, "--functions", HOSTILE);
    assertSafe("run", definition, "--function", HOSTILE + "=shell:x");
    assertSafe("run", definition, "--seed", HOSTILE);
    assertSafe("validate", HOSTILE);
    assertSafe("validate", "--format", HOSTILE, definition);
    assertSafe("graph", HOSTILE);
    assertSafe("graph", definition, "--format", HOSTILE);
    assertSafe("trace", HOSTILE);
    assertSafe("trace", definition);
    assertSafe("explain", HOSTILE);
    assertSafe("help", HOSTILE);
    assertSafe("config", HOSTILE);
    assertSafe("eval", HOSTILE);
    assertSafe("eval", "$." + HOSTILE);
    assertSafe("eval", "{% " + HOSTILE + " %}");
    assertSafe("eval", "States.Format('" + HOSTILE + "', " + HOSTILE + ")");
  }

  @Test
  void whatFilesSayIsSafe() throws IOException {
    String yaml = write("x.asl.yaml", "StartAt: [\"" + "a\u200b\u202e" + "\nStates: {{{");
    assertSafe("validate", yaml);
    assertSafe("run", yaml);
    String mapping = write("m.yaml", "functions:\n  \"\u202e\u200b\": { \"\u2066a\": 1 }\n");
    assertSafe("run", definition, "--functions", mapping);
    String bad = write("bad.yaml", "functions: {{\u202e\u200b: [\n");
    assertSafe("run", definition, "--functions", bad);
    String settings = write(".asl.yaml", "\u202e\u200b: 1\nrun: {\"\u2066\": 2}\n");
    assertTrue(settings.endsWith(".yaml"));
    assertSafe("config", definition);
    assertSafe("config", definition, "--format", "json");
    assertSafe("validate", definition);
  }

  @Test
  void whatAFunctionPrintsIsSafe() throws IOException {
    String task =
        write(
            "task.asl.json",
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource":
              "arn:aws:lambda:us-east-1:111111111111:function:f", "End": true}}}
            """);
    String shell =
        "printf 'a\\033[31m\\342\\200\\256\\342\\200\\213\\tb\\n' >&2; printf '\"\\342\\200\\256\"'";
    Cli.Result result = assertSafe("run", task, "--function", "f=shell:" + shell);
    assertTrue(result.err().contains("a\\u001b[31m\\u202e\\u200b\tb"), result.err());
    assertEquals("\"\\u202e\"\n", result.out());
    assertSafe("run", task, "--function", "f=shell:printf '\\342\\200\\256'; exit 3");
  }
}
