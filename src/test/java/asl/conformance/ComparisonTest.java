package asl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison itself: it takes what is the same and refuses what is not. */
class ComparisonTest {
  private static final String EXPECTED =
      """
      {"kind": "history", "events": [
        {"id": 1, "previousEventId": 0, "timestamp": "timestamp", "type": "ExecutionStarted",
         "executionStartedEventDetails": {"input": {"a": 1}, "roleArn": "role"}},
        {"id": 2, "previousEventId": 0, "timestamp": "timestamp", "type": "PassStateEntered",
         "stateEnteredEventDetails": {"name": "A", "input": {"a": 1}}},
        {"id": 3, "previousEventId": 2, "timestamp": "timestamp", "type": "PassStateExited",
         "stateExitedEventDetails": {"name": "A", "output": {"at": "date", "id": "x-<uuid:1>"}}},
        {"id": 4, "previousEventId": 3, "timestamp": "timestamp", "type": "ExecutionSucceeded",
         "executionSucceededEventDetails": {"output": {"at": "date", "id": "x-<uuid:1>"}}}]}
      """;
  private static final String ACTUAL =
      """
      {"events": [
        {"id": 1, "previousEventId": 0, "timestamp": "2026-01-01T00:00:00Z",
         "type": "ExecutionStarted",
         "executionStartedEventDetails": {"input": "{\\"a\\":1.0}", "roleArn": "other"}},
        {"id": 2, "previousEventId": 0, "timestamp": "2026-01-01T00:00:00Z",
         "type": "PassStateEntered",
         "stateEnteredEventDetails": {"name": "A", "input": "{\\"a\\":1}",
           "inputDetails": {"truncated": false}}},
        {"id": 3, "previousEventId": 2, "timestamp": "2026-01-01T00:00:00Z",
         "type": "PassStateExited", "stateExitedEventDetails": {"name": "A",
           "output": "{\\"at\\":\\"2026-01-01T00:00:00.5Z\\",\\"id\\":\\"x-77\\"}"}},
        {"id": 4, "previousEventId": 3, "timestamp": "2026-01-01T00:00:00Z",
         "type": "ExecutionSucceeded", "executionSucceededEventDetails": {
           "output": "{\\"at\\":\\"2026-01-01T00:00:00.5Z\\",\\"id\\":\\"x-77\\"}"}}]}
      """;

  @Test
  void placeholdersNumbersAndJsonTextsAreTakenAsTheyAreMeant() throws JsonSyntaxException {
    for (Level level : Level.values()) {
      assertEquals(List.of(), differences(ACTUAL, level, false), level.label());
      assertEquals(List.of(), differences(ACTUAL, level, true), level.label());
    }
  }

  @Test
  void whatDiffersIsSeenAtItsLevel() throws JsonSyntaxException {
    String other = ACTUAL.replace("x-77", "y-77");
    assertEquals(1, differences(other, Level.OUTPUT, false).size());
    String input = ACTUAL.replace("\"input\": \"{\\\"a\\\":1}\"", "\"input\": \"{\\\"a\\\":2}\"");
    assertEquals(List.of(), differences(input, Level.OUTPUT, false));
    assertEquals(1, differences(input, Level.STATES, false).size());
    assertEquals(1, differences(input, Level.HISTORY, false).size());
    String previous = ACTUAL.replace("\"previousEventId\": 2", "\"previousEventId\": 1");
    assertEquals(List.of(), differences(previous, Level.STATES, false));
    assertEquals(1, differences(previous, Level.HISTORY, false).size());
    assertEquals(List.of(), differences(previous, Level.HISTORY, true));
  }

  @Test
  void anEventTooManyOrTooFewIsSeen() throws JsonSyntaxException {
    Map<?, ?> whole = read(ACTUAL);
    List<?> events = (List<?>) whole.get("events");
    for (int i = 0; i < events.size(); i++) {
      List<Object> fewer = new ArrayList<>(events);
      fewer.remove(i);
      List<Object> more = new ArrayList<>(events);
      more.add(i, events.get(i));
      for (boolean concurrent : new boolean[] {false, true}) {
        assertFalse(
            comparison(concurrent).compare(Map.of("events", fewer), Level.HISTORY).isEmpty());
        assertFalse(
            comparison(concurrent).compare(Map.of("events", more), Level.HISTORY).isEmpty());
      }
    }
  }

  @Test
  void everyRecordingIsLikeItselfAndUnlikeAPartOfIt() throws IOException, JsonSyntaxException {
    Path recordings = Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
    assumeTrue(Files.isDirectory(recordings), () -> "skipped: no recordings in " + recordings);
    int compared = 0;
    for (ConformanceCase each : ConformanceCase.all(recordings)) {
      Map<?, ?> expected = each.expected();
      CaseComparison comparison = new CaseComparison(each.description(), expected);
      for (Level level : Level.values()) {
        assertEquals(List.of(), comparison.compare(expected, level), each.name());
      }
      if (expected.get("kind").equals("history")) {
        Map<Object, Object> part = new LinkedHashMap<>(expected);
        List<?> events = (List<?>) expected.get("events");
        part.put("events", events.subList(0, events.size() - 1));
        assertFalse(comparison.compare(part, Level.HISTORY).isEmpty(), each.name());
        compared++;
      }
    }
    assertTrue(compared >= 300, "compared " + compared);
  }

  private static List<Difference> differences(String actual, Level level, boolean concurrent)
      throws JsonSyntaxException {
    return comparison(concurrent).compare(read(actual), level);
  }

  private static CaseComparison comparison(boolean concurrent) throws JsonSyntaxException {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("concurrent", concurrent);
    description.put("placeholders", Map.of("tokens", List.of("<uuid:1>")));
    return new CaseComparison(description, read(EXPECTED));
  }

  private static Map<?, ?> read(String text) throws JsonSyntaxException {
    return (Map<?, ?>) JsonReader.read(text);
  }
}
