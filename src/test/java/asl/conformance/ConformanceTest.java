package asl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.cli.Cli;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every recording that is there: each is repeated event for event, or its difference is among
 * the accepted ones. The folder holds a sample that changes, so nothing is held to a number of
 * cases but that they have not gone missing.
 *
 * <p>{@code -Dconformance.dir} names the folder, {@code -Dconformance.match} runs the cases whose
 * name contains a text and shows all that differs.
 */
@Tag("conformance")
class ConformanceTest {
  /** Fewer recordings than this are no sample but a folder that has lost its cases. */
  private static final int LEAST_CASES = 500;

  private static final int SHOWN = 25;

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();
  private final List<String> different = new ArrayList<>();

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
      assertTrue(scores.total() >= LEAST_CASES, () -> "only " + scores.total() + " cases");
      assertEquals(List.of(), overrides.unneeded(), "these overrides differ no more");
      assertEquals(List.of(), different, "these differ from their recordings");
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
      } else if (level == Level.HISTORY) {
        different.add(each.name() + ": " + differences.get(0));
      }
      if (verbose && level == Level.HISTORY) {
        differences.stream()
            .limit(SHOWN)
            .forEach(difference -> notes.add(each.name() + ": " + difference));
      }
    }
  }
}
