package asl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.History;
import asl.history.HistoryReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The histories made for tests, the recorded ones, and the texts that are expected of them. */
public final class TraceCases {
  private static final Path OWN = Path.of("src/test/resources/trace");
  private static final Path RECORDED =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
  private static final int OWN_CASES = 5;

  private TraceCases() {}

  /** The folders of the histories made for tests. */
  public static List<Path> own() {
    try (Stream<Path> folders = Files.list(OWN)) {
      List<Path> cases = folders.sorted().toList();
      assertTrue(cases.size() >= OWN_CASES, cases::toString);
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of one of them. */
  public static Path own(String name) {
    return OWN.resolve(name);
  }

  /** The recorded histories; the test is skipped if they are not here. */
  public static List<Path> recorded() {
    Assumptions.assumeTrue(
        Files.isDirectory(RECORDED),
        () -> "skipped: no recorded histories at " + RECORDED.toAbsolutePath());
    try (Stream<Path> files = Files.walk(RECORDED)) {
      List<Path> recordings =
          files.filter(file -> file.endsWith("recording.json")).sorted().toList();
      assertTrue(recordings.size() > 300, () -> "only " + recordings.size() + " recordings");
      return recordings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a history. */
  public static History read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return HistoryReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares with the expected text; writes it instead if {@code -Dgolden.update} is given. */
  public static void assertGolden(Path expected, String actual) {
    try {
      if (System.getProperty("golden.update") != null) {
        Files.writeString(expected, actual);
      }
      assertEquals(Files.readString(expected), actual, expected::toString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
