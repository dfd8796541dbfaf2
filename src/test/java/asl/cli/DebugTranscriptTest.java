package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole sessions of the step debugger, typed by a file: one folder each, with the options, the
 * commands, and what both streams and the exit code are to be.
 */
class DebugTranscriptTest {
  private static final Path CASES = Path.of("src/test/resources/debug");
  private static final String DEFINITION = CASES.resolve("order.asl.json").toString();
  private static final String MOCKS = CASES.resolve("order.mocks.json").toString();
  private static final String INPUT = CASES.resolve("order.input.json").toString();

  @TestFactory
  List<DynamicTest> everySessionGoesAsWritten() throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(CASES)) {
      folders = found.filter(Files::isDirectory).sorted().toList();
    }
    assertTrue(folders.size() >= 10, "found " + folders.size());
    return folders.stream()
        .map(
            folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
        .toList();
  }

  private static void check(Path folder) throws IOException {
    String commands = Files.readString(folder.resolve("commands.txt"));
    String options = Files.readString(folder.resolve("options.txt")).strip();
    Cli.Result result = debug(commands, options.split(" "));
    GoldenFile.assertText(
        folder.resolve("transcript.txt"),
        result.err() + "--- standard output\n" + result.out() + "--- exit " + result.exit() + "\n");
  }

  private static Cli.Result debug(String commands, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                DEFINITION,
                "--input",
                INPUT,
                "--fast-forward",
                "--compact",
                "--mock-config",
                MOCKS,
                "--state-machine",
                "order",
                "--test-case",
                "Debugged"));
    words.addAll(Arrays.asList(options));
    return Cli.stdin(commands).call(words.toArray(String[]::new));
  }

  @Test
  void theHistoryOfAForcedTaskIsOneThatAwsCouldHaveWritten(@TempDir Path folder)
      throws IOException {
    Path history = folder.resolve("history.json");
    Cli.Result result =
        debug(
            "set $.total 50\nstep\nfail Late slow\nreturn 1\nc\n",
            "--step",
            "--break-on-error",
            "--history",
            history.toString());
    assertEquals(0, result.exit(), result.err());
    List<String> types = new ArrayList<>();
    for (String line : Files.readString(history).split("\n", -1)) {
      if (line.contains("\"type\"") && types.size() < 9) {
        types.add(line.replaceAll(".*\"type\": *\"([A-Za-z]+)\".*", "$1"));
      }
    }
    assertEquals(
        List.of(
            "ExecutionStarted",
            "ChoiceStateEntered",
            "ChoiceStateExited",
            "TaskStateEntered",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionFailed",
            "TaskStateExited",
            "ParallelStateEntered"),
        types);
  }

  @Test
  void aBreakpointThatNoStateHasIsRefusedBeforeAnythingRuns() {
    assertEquals(
        new Cli.Result(
            3, "", "asl: --break: there is no state \"Chrge\". Did you mean \"Charge\"?\n"),
        debug("c\n", "--break", "Chrge"));
  }

  @Test
  void standardInputCannotBeTheInputToo() {
    Cli.Result result = Cli.stdin("{}").call("run", DEFINITION, "--input", "-", "--step");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("is for the debugger's commands"), result.err());
  }

  @Test
  void withoutItsOptionsStandardInputIsNotRead() {
    assertEquals("", debug("quit\n", "--trace", "off").err());
  }
}
