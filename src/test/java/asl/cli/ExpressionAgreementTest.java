package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code validate}, {@code run} and {@code eval} agree on every expression of the tables of cases:
 * what the first refuses the second does not run, and what runs gives what the third gives, or
 * fails where it fails.
 */
class ExpressionAgreementTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jsonata/functions",
        "jsonata/language",
        "jsonata/errors",
        "jsonata/results",
        "intrinsic/arrays",
        "intrinsic/encoding",
        "intrinsic/json",
        "intrinsic/math",
        "intrinsic/strings",
        "intrinsic/syntax",
        "jsonpath/paths"
      })
  void theCommandsAgree(String table) throws Exception {
    int asked = 0;
    StringBuilder differences = new StringBuilder();
    for (Object row : (List<?>) read("/expression/" + table + ".cases.json")) {
      Map<?, ?> fields = (Map<?, ?>) row;
      if (isAskable(fields)) {
        asked++;
        String difference = difference(fields, table.startsWith("jsonata"));
        if (difference != null) {
          differences.append(fields.get("expression")).append(": ").append(difference).append('\n');
        }
      }
    }
    assertEquals("", differences.toString());
    assertTrue(asked > 10, table + " has only " + asked);
  }

  /** Whether it needs nothing but an input, and gives the same whenever it is asked. */
  private static boolean isAskable(Map<?, ?> fields) {
    String expression = String.valueOf(fields.get("expression"));
    return !fields.containsKey("type")
        && !fields.containsKey("variables")
        && !fields.containsKey("context")
        && !expression.matches(
            "(?s).*(\\$now|\\$millis|[rR]andom|[uU][uU][iI][dD]|\\$shuffle|\\$\\$).*");
  }

  private @Nullable String difference(Map<?, ?> fields, boolean jsonata) throws Exception {
    String expression = String.valueOf(fields.get("expression"));
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("Type", "Pass");
    state.put("End", true);
    if (jsonata) {
      state.put("Output", "{% " + expression + " %}");
    } else {
      state.put("Parameters", Map.of("value.$", expression));
    }
    Map<String, @Nullable Object> machine = new LinkedHashMap<>();
    machine.put("QueryLanguage", jsonata ? "JSONata" : "JSONPath");
    machine.put("StartAt", "A");
    machine.put("States", Map.of("A", state));
    String definition = folder.resolve("x.asl.json").toString();
    Files.writeString(Path.of(definition), JsonWriter.write(machine));
    String input = folder.resolve("input.json").toString();
    Object given = fields.containsKey("input") ? fields.get("input") : Map.of();
    Files.writeString(Path.of(input), JsonWriter.write(given));

    Cli.Result checked = Cli.run("validate", definition);
    Cli.Result run = Cli.run("run", definition, "--input", input, "--trace", "off");
    Cli.Result evaluated =
        jsonata
            ? Cli.run("eval", "{% " + expression + " %}", "--input", input)
            : Cli.run("eval", expression, "--input", input);
    if ((checked.exit() == 1) != (run.exit() == 3)) {
      return "validate ends with %d, run with %d: %s%s"
          .formatted(checked.exit(), run.exit(), checked.out(), run.err());
    }
    if ((run.exit() == 0) != (evaluated.exit() == 0)) {
      return "run ends with %d, eval with %d: %s%s%s"
          .formatted(run.exit(), evaluated.exit(), checked.out(), run.err(), evaluated.err());
    }
    if (run.exit() != 0) {
      return null;
    }
    Object ran = JsonReader.read(run.out());
    Object value = jsonata ? ran : ((Map<?, ?>) ran).get("value");
    return JsonEquality.equal(value, JsonReader.read(evaluated.out()))
        ? null
        : "run gives " + JsonWriter.write(value) + ", eval " + evaluated.out();
  }

  private static @Nullable Object read(String resource) throws Exception {
    try (InputStream in = ExpressionAgreementTest.class.getResourceAsStream(resource)) {
      return JsonReader.read(in.readAllBytes());
    }
  }
}
