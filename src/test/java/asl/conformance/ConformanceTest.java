package asl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.cli.Cli;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every recording and holds the floor.
 *
 * <p>{@code -Dconformance.dir} names the folder, {@code -Dconformance.match} runs the cases whose
 * name contains a text and shows all that differs, {@code -Dconformance.failures} lists the cases
 * that fail.
 */
@Tag("conformance")
class ConformanceTest {
  private static final int KNOWN_CASES = 752;

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @Test
  void executionsAreRecordedAsOnAws() throws IOException, JsonSyntaxException {
    Path recordings = Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
    assumeTrue(
        Files.isDirectory(recordings),
        () -> "skipped: no recordings in " + recordings + " (-Dconformance.dir names the folder)");
    String match = System.getProperty("conformance.match", "");
    Overrides overrides = Overrides.load();
    Scores scores = new Scores();
    for (ConformanceCase each : ConformanceCase.all(recordings)) {
      if (each.name().contains(match)) {
        run(each, scores, overrides, !match.isEmpty());
      }
    }
    System.out.println(scores.table());
    notes.forEach(System.out::println);
    if (match.isEmpty()) {
      assertTrue(scores.total() >= KNOWN_CASES, () -> "only " + scores.total() + " cases");
      assertEquals(List.of(), overrides.unneeded(), "these overrides differ no more");
      assertEquals(List.of(), belowFloor(scores), scores::table);
    }
  }

  private void run(ConformanceCase each, Scores scores, Overrides overrides, boolean verbose)
      throws IOException, JsonSyntaxException {
    Path history = folder.resolve("history.json");
    Files.deleteIfExists(history);
    List<String> words = each.commandLine(history);
    words.add(0, "run");
    Cli.Result result = Cli.run(words.toArray(String[]::new));
    CaseComparison comparison = new CaseComparison(each.description(), each.expected());
    Map<?, ?> actual = Map.of();
    if (Files.exists(history)) {
      actual = (Map<?, ?>) JsonReader.read(Files.readAllBytes(history));
    } else if (!overrides.names(each.name())) {
      notes.add(each.name() + ": no history: " + result.err().strip());
    }
    scores.ran(each.area());
    for (Level level : Level.values()) {
      List<Difference> differences = comparison.compare(actual, level);
      boolean accepted = overrides.accepts(each.name(), differences.isEmpty());
      if (differences.isEmpty()) {
        scores.passed(level, each.area());
      } else if (accepted) {
        scores.accepted(level, each.area());
      } else if (level == Level.HISTORY
          && (verbose || Boolean.getBoolean("conformance.failures"))) {
        int shown = verbose ? 25 : 1;
        differences.stream()
            .limit(shown)
            .forEach(difference -> notes.add(each.name() + ": " + difference));
      }
    }
  }

  private static List<String> belowFloor(Scores scores) throws IOException {
    Properties floor = new Properties();
    try (InputStream in =
        ConformanceTest.class.getResourceAsStream("/conformance/floor.properties")) {
      floor.load(in);
    }
    Map<String, Integer> floors = new TreeMap<>();
    floor.stringPropertyNames().forEach(name -> floors.put(name, number(floor, name)));
    assertTrue(!floors.isEmpty(), "the floor is empty");
    List<String> below = new ArrayList<>();
    floors.forEach(
        (name, least) -> {
          int dot = name.indexOf('.');
          Level level = Level.valueOf(name.substring(0, dot).toUpperCase(Locale.ROOT));
          int passed = scores.passed(name.substring(dot + 1), level);
          if (passed < least) {
            below.add(name + ": " + passed + ", the floor is " + least);
          }
        });
    return below;
  }

  private static int number(Properties floor, String name) {
    return Integer.parseInt(floor.getProperty(name).strip());
  }
}
