package asl.function.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A mark that descendants keep whatever they do with their session, their parents, their
 * environment and their files: the soft limit of file locks, which Linux has not looked at since
 * 2003, but hands down to every child. The launcher sets it to a number that no other run has;
 * where it did not, there is no such mark.
 */
final class LimitMark {
  private static final Path OWN = Path.of("/proc/self/limits");
  private static final String LIMIT = "Max file locks";

  /** The numbers of the launcher: this with the number of its process. */
  private static final String PREFIX = "63865";

  private LimitMark() {}

  /** How the line of the mark begins under {@code /proc/ID/limits}; null if asl has none. */
  static @Nullable String ofThisProcess() {
    try {
      for (String line : Files.readAllLines(OWN)) {
        if (line.startsWith(LIMIT)) {
          String[] words = line.substring(LIMIT.length()).strip().split(" +", -1);
          return words[0].startsWith(PREFIX) && words[0].length() > 10
              ? line.substring(0, line.indexOf(words[0]) + words[0].length()) + " "
              : null;
        }
      }
    } catch (IOException e) {
      // Only Linux has the file.
      return null;
    }
    return null;
  }
}
