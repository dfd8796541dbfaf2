package asl.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonEquality;
import asl.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecordedHistoriesTest {
  private static final Path CASES =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));

  @Test
  void everyRecordingIsReadAndKeptWhole() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(CASES), () -> "skipped: no recordings at " + CASES.toAbsolutePath());
    List<Path> recordings = recordings();
    assertTrue(recordings.size() > 300, () -> "only " + recordings.size() + " recordings");
    for (Path file : recordings) {
      History history;
      try (InputStream in = Files.newInputStream(file)) {
        history = HistoryReader.read(in);
      }
      assertNull(history.damage(), file::toString);
      Map<?, ?> whole = (Map<?, ?>) JsonReader.read(Files.readAllBytes(file));
      assertTrue(
          JsonEquality.equal(
              whole.get("events"), history.events().stream().map(HistoryEvent::toJson).toList()),
          file::toString);
      for (HistoryEvent event : history.events()) {
        assertNotEquals(EventType.UNKNOWN, event.type(), file::toString);
        assertEquals(event.type().label(), event.typeName());
      }
    }
  }

  private static List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(file -> file.endsWith("recording.json")).sorted().toList();
    }
  }
}
