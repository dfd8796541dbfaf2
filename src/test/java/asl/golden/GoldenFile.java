package asl.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    assertEquals(Files.readString(file), actual, () -> "differs from " + file);
  }
}
