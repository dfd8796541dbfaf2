package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What makes starts slow, held without a clock: every class of the program comes from the archive
 * of loaded classes, since one that does not has the jar opened; and the usual commands make no
 * lambda, since the first of a process costs more than the command itself.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class StartPathIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SHARED = "shared objects file";

  @TempDir static Path folder;

  private static UnpackedArchive archive;
  private static Path cache;

  @BeforeAll
  static void makeTheArchive() throws Exception {
    // JDK 17 shares no classes of jars in folders with blanks in their names.
    Path plain = folder.resolve("plain");
    Files.move(UnpackedArchive.in(folder).home(), plain);
    archive = new UnpackedArchive(plain);
    cache = folder.resolve("cache");
    Files.writeString(
        folder.resolve("paths.asl.json"),
        """
        {"StartAt": "A", "States": {
          "A": {"Type": "Choice", "Default": "B", "Choices": [
            {"Variable": "$.n", "NumericGreaterThan": 1.5, "Next": "C"}]},
          "B": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 2)"}, "Next": "A"},
          "C": {"Type": "Map", "ItemsPath": "$.none", "Next": "D", "ItemProcessor": {
            "StartAt": "E", "States": {"E": {"Type": "Wait", "Seconds": 1, "End": true}}},
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "D"}]},
          "D": {"Type": "Succeed"}}}
        """);
    Files.writeString(
        folder.resolve("pass.asl.json"),
        """
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": 1, "End": true}}}
        """);
    Files.writeString(
        folder.resolve("task.asl.json"),
        """
        {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "TimeoutSeconds": 5,
          "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f",
          "Retry": [{"ErrorEquals": ["States.ALL"], "BackoffRate": 1.5}]}}}
        """);
    assertEquals(0, start(Map.of(), "version").exitCode());
    start(Map.of(), "run", "pass.asl.json", "--history", "pass.history.json");
    Instant end = Instant.now().plus(PATIENCE);
    while (!isMade()) {
      assertTrue(Instant.now().isBefore(end), "gave up waiting for the archive");
      Thread.sleep(50);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "validate task.asl.json",
        "run task.asl.json --function f=mock:[{\"return\":1}] --trace off",
        "graph --format mermaid task.asl.json",
        "graph task.asl.json",
        "graph --format svg task.asl.json",
        "trace pass.history.json",
        "trace pass.history.json --format tree",
        "explain NO_DOLLAR",
        "eval $.n --input {\"n\":3}",
        "config",
        "help",
        "--help"
      })
  void comesFromTheArchive(String words) throws Exception {
    List<String> strangers = new ArrayList<>();
    for (String line : loaded(words)) {
      if (!line.contains(SHARED) && !line.contains("$$Lambda")) {
        strangers.add(line);
      }
    }
    assertEquals(List.of(), strangers, "classes that the training of the archive lacks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "validate paths.asl.json task.asl.json",
        "run pass.asl.json",
        "run pass.asl.json --trace off"
      })
  void makesNoLambda(String words) throws Exception {
    List<String> lambdas = new ArrayList<>();
    for (String line : loaded(words)) {
      if (line.contains("$$Lambda")) {
        lambdas.add(line);
      }
    }
    assertEquals(List.of(), lambdas, "write a loop or a class instead");
  }

  /** What the JVM says of each class of the program, and of each that it takes from a jar. */
  private static List<String> loaded(String words) throws Exception {
    Path log = Files.createTempFile(folder, "classes", ".log");
    Map<String, String> told = Map.of("ASL_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    start(told, words.split(" "));
    List<String> loaded = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      boolean isOurs = line.contains(" asl.") && line.contains("source: ");
      // How the JVM ends is another matter where there are JVM options, as here.
      boolean isEnd = line.contains("asl.cli.ProcessEnd$$Lambda");
      if ((isOurs && !isEnd) || line.contains("source: file:")) {
        loaded.add(line.substring(line.lastIndexOf(']') + 1).strip());
      }
    }
    assertTrue(loaded.size() > 5, () -> "no classes in the log: " + loaded);
    return loaded;
  }

  private static Outcome start(Map<String, String> variables, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(archive.launcher().toString());
    for (String word : words) {
      command.add(word.endsWith(".json") ? folder.resolve(word).toString() : word);
    }
    Map<String, String> all = new HashMap<>(variables);
    all.put("ASL_CACHE_DIR", cache.toString());
    Outcome outcome = Outcome.of(command, all);
    assertEquals(0, outcome.exitCode(), outcome::err);
    return outcome;
  }

  private static boolean isMade() throws IOException {
    if (!Files.isDirectory(cache)) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache)) {
      List<String> names = files.map(Path::toString).toList();
      return names.stream().anyMatch(name -> name.endsWith(".seal"))
          && names.stream().noneMatch(name -> name.endsWith(".making"));
    }
  }
}
