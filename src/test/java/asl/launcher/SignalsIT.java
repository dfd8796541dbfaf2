package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import asl.history.EventType;
import asl.history.HistoryEvent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a run is busy with, it hears when it is told to end, and its history is complete. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "signals are sent by kill")
class SignalsIT {
  /** Long for a machine that is busy with other things; a run that does not hear takes for ever. */
  private static final Duration AT_ONCE = Duration.ofSeconds(4);

  private static final String LOOP =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Pass", "Next": "B"},
        "B": {"Type": "Choice", "Default": "A",
          "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "C"}]},
        "C": {"Type": "Succeed"}}}
      """;

  private static final String RECURSION =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
        "Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": {"Input": {},
        "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:again"}}}}
      """;

  /** Backtracks longer than anybody waits. */
  private static final String EXPRESSION =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true,
        "InputPath": "$.a[?(@.s =~ /(x?a|aa)*(a*)*(.*)*z\\\\2c/)]"}}}
      """;

  @TempDir Path folder;

  private Path history() {
    return folder.resolve("history.json");
  }

  private StartedRun run(String definition, String... more) throws Exception {
    Files.writeString(folder.resolve("again.json"), definition);
    Files.writeString(folder.resolve("functions.yaml"), "stateMachines: { again: again.json }");
    Stream<String> words =
        Stream.of("run", "again.json", "--trace", "off", "--history", "history.json");
    return StartedRun.of(folder, Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private static void assertAborted(Path history) throws Exception {
    List<HistoryEvent> events = StartedRun.events(history);
    assertEquals(EventType.EXECUTION_ABORTED, events.get(events.size() - 1).type());
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143", "HUP,129"})
  void aLoopHearsSignals(String signal, int exitCode) throws Exception {
    StartedRun run = run(LOOP);
    assumeFalse(ignores(run, signal), "this process was started to ignore " + signal);
    run.awaitSize(history(), 1_000_000);
    run.signal(signal);
    assertEquals(exitCode, run.end(AT_ONCE), run::said);
    assertTrue(run.said().contains("ended as ABORTED"), run.said());
    assertAborted(history());
  }

  private static boolean ignores(StartedRun run, String signal) throws Exception {
    if (!signal.equals("INT")) {
      return false;
    }
    Path status = Path.of("/proc/" + run.process().pid() + "/status");
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0;
      }
    }
    return false;
  }

  @Test
  void anEndlessRecursionOfChildExecutionsHearsSignals() throws Exception {
    StartedRun run = run(RECURSION, "--max-events", "1000");
    Path children = folder.resolve("history.children");
    for (int i = 0; count(children) < 900; i++) {
      assertTrue(run.process().isAlive() && i < 1000, run::said);
      TimeUnit.MILLISECONDS.sleep(20);
    }
    run.signal("TERM");
    assertEquals(143, run.end(Duration.ofSeconds(5)), run::said);
    assertAborted(history());
    assertTrue(count(children) < 2000, "a recursion is not throttled");
    try (Stream<Path> files = Files.list(children)) {
      for (Path child : files.limit(200).toList()) {
        assertAborted(child);
      }
    }
  }

  private static long count(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void aRunThatIsLostInAnExpressionHearsSignals() throws Exception {
    StartedRun run = run(EXPRESSION, "--input", "{\"a\": [{\"s\": \"" + "a".repeat(60) + "\"}]}");
    run.awaitSize(history(), 200);
    run.signal("TERM");
    assertEquals(143, run.end(AT_ONCE), run::said);
    assertTrue(run.said().contains("ended as ABORTED"), run.said());
    assertAborted(history());
  }

  /** A first signal is waited for, here by a reader that never comes. */
  @Test
  void aSecondSignalEndsAtOnce() throws Exception {
    ProcessBuilder builder =
        StartedRun.builder(List.of(), "run", folder.resolve("loop.json").toString());
    Files.writeString(folder.resolve("loop.json"), LOOP);
    StartedRun run = new StartedRun(builder.start(), folder.resolve("loop.json"));
    TimeUnit.SECONDS.sleep(3);
    run.signal("TERM");
    TimeUnit.MILLISECONDS.sleep(200);
    run.signal("HUP");
    int exitCode = run.end(AT_ONCE);
    assertTrue(exitCode == 129 || exitCode == 143, () -> "exit code " + exitCode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "trace"})
  void aRunEndsWhenNobodyReadsWhatItWrites(String command) throws Exception {
    Files.writeString(folder.resolve("loop.json"), LOOP);
    ProcessBuilder builder =
        StartedRun.builder(
            List.of(), command, "loop.json", "--input", "{}", "--history", "history.json");
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertTrue(reader.readLine() != null);
    }
    StartedRun run = new StartedRun(process, folder.resolve("loop.json"));
    assertEquals(141, run.end(Duration.ofSeconds(20)));
    assertAborted(history());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "table"})
  void aTraceEndsWhenNobodyReadsIt(String form) throws Exception {
    StartedRun made = run(LOOP, "--fast-forward", "--max-events", "100000");
    assertEquals(1, made.end(Duration.ofSeconds(60)), made::said);
    ProcessBuilder builder =
        StartedRun.builder(List.of(), "trace", history().toString(), "--format", form);
    Process process = builder.start();
    process.getInputStream().close();
    assertEquals(141, new StartedRun(process, history()).end(Duration.ofSeconds(20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "gcc", "github"})
  void checksEndWhenNobodyReadsTheirReport(String form) throws Exception {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 3000; i++) {
      Files.writeString(many.resolve(i + ".asl.json"), LOOP.replace("Choice", "Chance"));
    }
    ProcessBuilder builder =
        StartedRun.builder(List.of(), "validate", many.toString(), "--format", form);
    Process process = builder.start();
    process.getInputStream().close();
    assertEquals(141, new StartedRun(process, many).end(AT_ONCE.multipliedBy(2)));
  }

  @Test
  void thatAHistoryHasGrownLargeIsToldOnce() throws Exception {
    Files.writeString(folder.resolve("loop.json"), LOOP);
    ProcessBuilder builder =
        StartedRun.builder(
            List.of("-Dasl.large-history=1000000"),
            "run",
            "loop.json",
            "--trace",
            "off",
            "--max-events",
            "50000",
            "--history",
            "history.json");
    Path talk = folder.resolve("talk");
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(talk.toFile());
    StartedRun run = new StartedRun(builder.start(), talk);
    assertEquals(1, run.end(Duration.ofSeconds(60)), run::said);
    assertEquals(2, run.said().split("grown past a gigabyte", -1).length, run.said());
  }
}
