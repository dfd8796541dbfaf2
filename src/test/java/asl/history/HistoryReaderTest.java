package asl.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {
  private static final String ONE =
      """
      {"timestamp":"2026-01-02T03:04:05.006+00:00","type":"ExecutionStarted","id":1,\
      "previousEventId":0,"executionStartedEventDetails":{"input":"{\\"a\\": [1]}","roleArn":"r"}}""";
  private static final String TWO =
      """
      {"timestamp":"2026-01-02T03:04:06.006+00:00","type":"PassStateEntered","id":2,\
      "previousEventId":0,"stateEnteredEventDetails":{"name":"Wear","input":"{}"}}""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"events\":[ONE,TWO]}",
        "{\"nextToken\":\"abc\",\"events\":[ONE]} {\"events\":[TWO]}",
        "{\"events\":[ONE],\"nextToken\":\"abc\"}\n{\"events\":[TWO]}",
        "[{\"events\":[ONE]},{\"events\":[TWO]}]",
        "[ONE,TWO]",
        "ONE\nTWO\n",
        "{\"events\":[TWO,ONE]}",
        "{\"events\":[TWO]}{\"events\":[ONE]}",
        "TWO\nONE"
      })
  void everyFormGivesTheEventsInOrder(String form) {
    History history = read(form.replace("ONE", ONE).replace("TWO", TWO));
    assertNull(history.damage());
    assertEquals(List.of(1L, 2L), history.events().stream().map(HistoryEvent::id).toList());
    assertEquals("Wear", history.events().get(1).text("name"));
    assertEquals(Map.of("a", List.of(1)), history.events().get(0).details().field("input"));
  }

  private static final String LAST =
      """
      {"timestamp":"2026-01-02T03:04:07Z","type":"ExecutionSucceeded","id":3,"previousEventId":2}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"events\":[ONE,TWO],\"nextToken\":\"abc\"} | 2",
        "{\"NextToken\":\"abc\",\"events\":[ONE]} | 1",
        "{\"events\":[LAST,TWO],\"nextToken\":\"abc\"} | 2",
        "{\"events\":[ONE,TWO,LAST],\"nextToken\":\"abc\"} | 0",
        "{\"events\":[ONE,TWO],\"nextToken\":null} | 0",
      })
  void pagesThatAreMissingAreDamage(String form, long lastEvent) {
    History history = read(form.replace("ONE", ONE).replace("TWO", TWO).replace("LAST", LAST));
    HistoryDamage damage = history.damage();
    assertEquals(lastEvent, damage == null ? 0 : damage.lastEventId());
    assertTrue(damage == null || damage.message().contains("nextToken"));
  }

  @ParameterizedTest
  @CsvSource({
    "\"2026-01-02T03:04:05.006+00:00\"",
    "\"2026-01-02T03:04:05.006000+00:00\"",
    "\"2026-01-02T03:04:05.006Z\"",
    "\"2026-01-02T05:04:05.006+02:00\"",
    "\"2026-01-01T20:04:05.006-0700\"",
    "\"2026-01-02 03:04:05.006\"",
    "1767323045.006",
    "1767323045006",
    "\"1767323045006\"",
  })
  void everyTimestampIsRead(String timestamp) {
    History history = read("{\"type\":\"MapStateSucceeded\",\"timestamp\":" + timestamp + "}");
    assertEquals(Instant.parse("2026-01-02T03:04:05.006Z"), history.events().get(0).timestamp());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "\"2026-13-02T00:00:00Z\"", "\"2026-01-0\"", "1e300", "null"})
  void aTimestampThatIsNoneIsTheOneBefore(String timestamp) {
    History history =
        read(ONE + "{\"type\":\"MapStateSucceeded\",\"timestamp\":" + timestamp + "}");
    assertEquals(Instant.parse("2026-01-02T03:04:05.006Z"), history.events().get(1).timestamp());
  }

  @Test
  void whatIsNotKnownIsKept() {
    String event =
        "{\"timestamp\":\"2026-01-02T03:04:05.006+00:00\",\"type\":\"MoonRose\",\"id\":1,"
            + "\"previousEventId\":0,\"moonRoseEventDetails\":{\"phase\":null,\"name\":\"Full\"},"
            + "\"colour\":[\"red\"]}";
    History history = read(event);
    HistoryEvent read = history.events().get(0);
    assertEquals(EventType.UNKNOWN, read.type());
    assertEquals("MoonRose", read.typeName());
    assertEquals(event, asl.json.JsonWriter.write(read.toJson()));
  }

  @Test
  void logsOfExpressExecutionsAreRead() {
    History history =
        read(
            "{\"id\":\"2\",\"type\":\"PassStateEntered\",\"details\":{\"name\":\"Wear\"},"
                + "\"previous_event_id\":\"1\",\"event_timestamp\":\"1767323045006\","
                + "\"execution_arn\":\"arn\"}");
    HistoryEvent event = history.events().get(0);
    assertEquals(2, event.id());
    assertEquals(1, event.previousEventId());
    assertEquals("Wear", event.text("name"));
    assertTrue(event.toJson().containsKey("stateEnteredEventDetails"));
  }

  @Test
  void dataCutOffByAwsStayText() {
    History history =
        read("{\"type\":\"TaskSucceeded\",\"taskSucceededEventDetails\":{\"output\":\"{\\\"a\"}}");
    assertEquals("{\"a", history.events().get(0).details().field("output"));
  }

  @Test
  void aCutOffHistoryGivesEverythingBeforeTheCut() {
    String whole = "{\"events\":[\n" + ONE + ",\n" + TWO + "\n]}";
    for (int length = 0; length < whole.length(); length++) {
      History history = read(whole.substring(0, length));
      HistoryDamage damage = history.damage();
      assertNotNull(damage, whole.substring(0, length));
      assertEquals(history.events().size(), damage.lastEventId());
      assertTrue(damage.line() >= 1, damage::toString);
    }
  }

  @Test
  void anIdBelowOneIsNone() {
    History history =
        read("{\"events\":[" + ONE + "," + TWO.replace("\"id\":2", "\"id\":0") + ", 7]}");
    assertEquals(List.of(1L, 2L), history.events().stream().map(HistoryEvent::id).toList());
    assertNotNull(history.damage());
    assertEquals(2, history.damage().lastEventId());
  }

  @Test
  void theDamageHasAPlace() {
    HistoryDamage damage = read("{\"events\":[\n" + ONE + ",\n  oops]}").damage();
    assertNotNull(damage);
    assertEquals(3, damage.line());
    assertEquals(1, damage.lastEventId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "1", "\"x\"", "{}", "{\"StartAt\":\"A\"}", "[[1]]", "\u0000"})
  void whatIsNoHistorySaysSo(String text) {
    History history = read(text);
    assertNotNull(history.damage());
    assertEquals(List.of(), history.events());
  }

  @Test
  void hostileNestingIsDamage() {
    History history = read(ONE + "[".repeat(100_000));
    assertNotNull(history.damage());
    assertEquals(1, history.events().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoDamage(String charset) {
    byte[] bytes = ("\ufeff" + ONE).getBytes(java.nio.charset.Charset.forName(charset));
    History history = HistoryReader.read(new ByteArrayInputStream(bytes));
    assertNull(history.damage());
    assertEquals(1, history.events().size());
  }

  private static History read(String text) {
    return HistoryReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
