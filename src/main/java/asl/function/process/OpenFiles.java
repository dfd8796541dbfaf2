package asl.function.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files this process may have open at a time, as the system tells it. */
final class OpenFiles {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern SOFT = Pattern.compile("Max open files +(\\d{1,9})\\b");

  /** What asl itself needs: its libraries, the run's files, and some for the moment of a start. */
  private static final int OWN = 80;

  /** The pipes of a program, and room for sockets of its function. */
  private static final int OF_A_PROGRAM = 4;

  private OpenFiles() {}

  /** How many programs can run at a time; very many where the system does not tell. */
  static int programs() {
    try {
      Matcher limit = SOFT.matcher(Files.readString(LIMITS));
      if (limit.find()) {
        return programs(Integer.parseInt(limit.group(1)));
      }
    } catch (IOException e) {
      // Only Linux has the file; elsewhere the JVM raises the limit to some thousands.
      return Integer.MAX_VALUE;
    }
    return Integer.MAX_VALUE;
  }

  /** At least one, so that work goes on. */
  static int programs(int files) {
    return Math.max(1, (files - OWN) / OF_A_PROGRAM);
  }
}
