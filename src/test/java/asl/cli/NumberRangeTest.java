package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reader answers to a number that no double comes near. */
class NumberRangeTest {
  private static final String PASS =
      """
      {"StartAt": "S", "States": {"S": {"Type": "Pass", "End": true}}}
      """;
  private static final String TASK =
      """
      {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource":
        "arn:aws:lambda:us-east-1:111111111111:function:f", "End": true}}}
      """;

  @TempDir Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static void assertTold(int exit, String place, Cli.Result result) {
    assertEquals(exit, result.exit(), result::toString);
    String said = result.out() + result.err();
    assertTrue(said.contains(place), said);
    assertTrue(said.contains("is out of range"), said);
    assertFalse(said.contains("bug in asl"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483648", "-1e400", "1E99999999999"})
  void everyReaderRefusesItAtItsPlace(String number) throws IOException {
    String pass = write("pass.asl.json", PASS);
    String task = write("task.asl.json", TASK);
    assertTold(
        3,
        "line 1, column 7",
        Cli.run("run", pass, "--trace=off", "--input", "{\"a\": %s}".formatted(number)));
    String input = write("input.json", "{\n\"a\": %s}".formatted(number));
    assertTold(3, "line 2, column 6", Cli.run("run", pass, "--trace=off", "--input", input));
    String definition =
        write(
            "wait.asl.json",
            "{\"StartAt\": \"S\", \"States\": {\"S\": {\"Type\": \"Wait\",\n\"Seconds\": %s, \"End\": true}}}"
                .formatted(number));
    assertTold(1, ":2:12", Cli.run("validate", definition));
    assertTold(3, ":2:12", Cli.run("run", definition));
    String yaml =
        write(
            "wait.asl.yaml",
            "StartAt: S\nStates:\n  S:\n    Type: Pass\n    Result: %s\n    End: true\n"
                .formatted(number));
    assertTold(1, ":5:13", Cli.run("validate", yaml));
    assertTold(3, ":5:13", Cli.run("run", yaml));
    String mapping =
        write("m.yaml", "functions:\n  f: { answers: [ { return: %s } ] }\n".formatted(number));
    assertTold(3, "m.yaml:2:29", Cli.run("run", task, "--trace=off", "--functions", mapping));
    String mocks =
        write(
            "mocks.json",
            """
            {"StateMachines": {"m": {"TestCases": {"c": {"T": "r"}}}},
             "MockedResponses": {"r": {"0": {"Return": %s}}}}
            """
                .formatted(number));
    assertTold(
        3,
        "mocks.json:2:44",
        Cli.run(
            "run",
            task,
            "--trace=off",
            "--mock-config",
            mocks,
            "--state-machine",
            "m",
            "--test-case",
            "c"));
    String history = write("history.json", "{\"events\": [\n{\"id\": %s}]}".formatted(number));
    assertTold(3, "line 2, column 8", Cli.run("trace", history));
  }

  @Test
  void whatAFunctionReturnedIsItsFailure() throws IOException {
    String task = write("task.asl.json", TASK);
    Cli.Result result =
        Cli.run("run", task, "--trace=off", "--function", "f=shell:echo '{\"a\": 1e2147483648}'");
    assertTold(1, "line 1, column 7", result);
    assertTrue(result.err().contains("Lambda.Unknown"), result.err());
  }

  @Test
  void whatAnExpressionReadsIsItsFailure() {
    Cli.Result path = Cli.run("eval", "States.StringToJson('1e2147483648')");
    assertEquals(1, path.exit(), path::toString);
    assertTrue(
        path.err().contains("States.Runtime") || path.err().contains("Intrinsic"), path.err());
    Cli.Result jsonata = Cli.run("eval", "{% $parse('1e2147483648') %}");
    assertEquals(1, jsonata.exit(), jsonata::toString);
    assertTrue(jsonata.err().contains("D3137"), jsonata.err());
  }

  @Test
  void aNumberOfAHundredThousandDigitsCostsNothing() throws IOException {
    String pass = write("pass.asl.json", PASS);
    String input = write("input.json", "[0, %s]".formatted("7".repeat(100_000)));
    long before = System.nanoTime();
    Cli.Result result = Cli.run("run", pass, "--trace=off", "--input", input);
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("exceeds the maximum allowed (1000)"), result.err());
    assertTrue(System.nanoTime() - before < 2_000_000_000L);
  }

  @Test
  void aNumberBeyondALongStaysExactOnPaths() throws IOException {
    String pass = write("pass.asl.json", PASS);
    Cli.Result result =
        Cli.run(
            "run", pass, "--trace=off", "--compact", "--input", "[9223372036854775808, -0, 1.0]");
    assertEquals("[9223372036854775808,0,1.0]\n", result.out());
  }
}
