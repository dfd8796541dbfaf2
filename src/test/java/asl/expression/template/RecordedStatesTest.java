package asl.expression.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.template.RecordedStates.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every JSONPath Pass state in the recorded executions gives what it gave on AWS, and every Task
 * state calls with the same parameters.
 */
class RecordedStatesTest {
  private static final int FLOOR = 286;

  @Test
  void statesGiveWhatAwsRecorded() throws Exception {
    Path folder = Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
    Assumptions.assumeTrue(
        Files.isDirectory(folder.resolve("cases")), () -> "skipped: no recordings in " + folder);
    List<Recorded> recorded = RecordedStates.in(folder.resolve("cases"));
    List<String> differences = new ArrayList<>();
    for (Recorded state : recorded) {
      String expected = state.expected();
      String actual = state.evaluate();
      if (!expected.equals(actual)) {
        differences.add(state.place() + "\n  expected " + expected + "\n  but was  " + actual);
      }
    }
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
    assertTrue(recorded.size() >= FLOOR, () -> "only " + recorded.size() + " recorded states");
  }
}
