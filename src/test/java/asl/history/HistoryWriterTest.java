package asl.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWriterTest {
  @TempDir Path folder;

  @Test
  void aFileHoldsTheEventsInAwsForm() throws Exception {
    Path file = folder.resolve("history.json");
    Map<String, Object> input = Map.of("text", "say \"hi\"\n\u00e9\ud83d\ude00");
    try (HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.JSON)) {
      SampleEvents.passing(input).forEach(writer::accept);
    }
    List<Object> expected =
        SampleEvents.passing(input).stream().map(event -> (Object) event.toJson()).toList();
    assertTrue(
        JsonEquality.equal(Map.of("events", expected), JsonReader.read(Files.readAllBytes(file))));
    assertEquals(6, Files.readAllLines(file).size());
  }

  @Test
  void dataAreJsonTextAndTimesHaveAnOffset() {
    String text = written(HistoryFormat.JSON_LINES, SampleEvents.passing(Map.of("a", 1)));
    assertEquals(
        "{\"timestamp\":\"2026-01-02T03:04:05.117+00:00\",\"type\":\"PassStateExited\",\"id\":3,"
            + "\"previousEventId\":2,\"stateExitedEventDetails\":{\"name\":\"Wear\","
            + "\"output\":\"{\\\"a\\\":1}\",\"outputDetails\":{\"truncated\":false},"
            + "\"assignedVariables\":{\"coat\":\"\\\"heavy\\\"\"},"
            + "\"assignedVariablesDetails\":{\"truncated\":false}}}",
        text.lines().skip(2).findFirst().orElseThrow());
  }

  @Test
  void oneOfManyTakesThePlaceOfALinkAndLeavesNothingOnceDiscarded() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "kept");
    Path file = Files.createSymbolicLink(folder.resolve("one.json"), other);
    HistoryWriter writer = HistoryWriter.toOneOfMany(file, HistoryFormat.JSON);
    writer.begin();
    assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    assertEquals("kept", Files.readString(other));
    SampleEvents.passing("x").forEach(writer::accept);
    writer.discard();
    writer.close();
    assertFalse(Files.exists(file));
  }

  @Test
  void oneOfManyIsMadeWithItsFolder() throws IOException, JsonSyntaxException {
    Path file = folder.resolve("run.children").resolve("M-1").resolve("one.json");
    try (HistoryWriter writer = HistoryWriter.toOneOfMany(file, HistoryFormat.JSON)) {
      assertFalse(Files.exists(file));
      writer.begin();
      assertEquals(0, eventsIn(file));
      SampleEvents.passing("x").forEach(writer::accept);
    }
    assertEquals(SampleEvents.passing("x").size(), eventsIn(file));
  }

  @Test
  void aFileIsCompleteAfterEveryFlush() throws IOException, JsonSyntaxException {
    Path file = folder.resolve("history.json");
    HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.JSON);
    assertEquals(0, eventsIn(file));
    int count = 0;
    for (HistoryEvent event : SampleEvents.passing("x".repeat(1000))) {
      writer.accept(event);
      writer.flush();
      assertEquals(++count, eventsIn(file));
    }
    writer.close();
    assertEquals(4, eventsIn(file));
  }

  @Test
  void eventsAfterClosingAreDropped() throws IOException, JsonSyntaxException {
    Path file = folder.resolve("history.json");
    HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.JSON);
    List<HistoryEvent> events = SampleEvents.passing(List.of());
    writer.accept(events.get(0));
    writer.close();
    writer.accept(events.get(1));
    writer.flush();
    writer.close();
    assertEquals(1, eventsIn(file));
  }

  @Test
  void anOlderAndLongerFileIsReplaced() throws IOException, JsonSyntaxException {
    Path file = folder.resolve("history.json");
    Files.writeString(file, "x".repeat(10_000));
    HistoryWriter.toFile(file, HistoryFormat.JSON).close();
    assertEquals(0, eventsIn(file));
  }

  @Test
  void anEmptyHistoryOfLinesIsEmpty() {
    assertEquals("", written(HistoryFormat.JSON_LINES, List.of()));
  }

  @Test
  void largeDataDoNotStayInMemoryBetweenEvents() {
    List<HistoryEvent> events = SampleEvents.passing(List.of("y".repeat(2_000_000)));
    String text = written(HistoryFormat.JSON, events);
    assertFalse(text.isEmpty());
    assertNull(
        HistoryReader.read(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .damage());
  }

  @Test
  void theFileNameTellsTheFormat() {
    assertEquals(HistoryFormat.JSON_LINES, HistoryFormat.ofFileName("run.jsonl"));
    assertEquals(HistoryFormat.JSON, HistoryFormat.ofFileName("run.json"));
  }

  @Test
  void anotherThreadMayCloseAtAnyTime() throws Exception {
    for (int round = 0; round < 20; round++) {
      Path file = folder.resolve("round" + round + ".json");
      HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.JSON);
      List<HistoryEvent> events = SampleEvents.passing("x".repeat(3000));
      Thread closer = new Thread(writer::close);
      for (int i = 0; i < 200; i++) {
        events.forEach(writer::accept);
        if (i == round * 9) {
          closer.start();
        }
      }
      closer.join();
      int count = eventsIn(file);
      assertTrue(count >= round * 9 * 4 && count <= 800, () -> count + " events");
    }
  }

  private static String written(HistoryFormat format, List<HistoryEvent> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HistoryWriter writer = HistoryWriter.toStream(out, format)) {
      events.forEach(writer::accept);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int eventsIn(Path file) throws IOException, JsonSyntaxException {
    Map<?, ?> json = (Map<?, ?>) JsonReader.read(Files.readAllBytes(file));
    return ((List<?>) json.get("events")).size();
  }
}
