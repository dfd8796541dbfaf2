package asl.golden;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * A file with the output that is expected. {@code -Dgolden.update=true} rewrites it from what came
 * out, which is then reviewed as a difference; a build server refuses that.
 */
public final class GoldenFile {
  private GoldenFile() {}

  /** Fails if the file does not have that text. */
  public static void assertText(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      assertNull(System.getenv("CI"), "golden files are not updated on a build server");
      Files.writeString(file, actual);
    }
    assertTrue(Files.exists(file), () -> file + " is missing; -Dgolden.update=true writes it");
    String expected = Files.readString(file);
    if (!expected.equals(actual)) {
      throw new AssertionFailedError(
          "differs from " + file + difference(expected, actual), expected, actual);
    }
  }

  /** The lines from the first to the last that differs. */
  static String difference(String expected, String actual) {
    List<String> before = expected.lines().toList();
    List<String> after = actual.lines().toList();
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    StringBuilder text = new StringBuilder(" at line " + (start + 1));
    before.subList(start, before.size() - end).forEach(line -> text.append("\n- ").append(line));
    after.subList(start, after.size() - end).forEach(line -> text.append("\n+ ").append(line));
    return text.toString();
  }
}
