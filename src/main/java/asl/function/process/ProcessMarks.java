package asl.function.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Finds processes by what asl gave their ancestor: an environment variable, or a {@link LimitMark}.
 * Works where the system shows environments under {@code /proc}; elsewhere it finds nothing.
 */
final class ProcessMarks {
  static final String VARIABLE = "ASL_FUNCTION_PROCESS";
  private static final Path PROC = Path.of("/proc");
  private static final int ROUNDS = 20;

  private ProcessMarks() {}

  /** Ends every process whose mark starts with the text, and those they start meanwhile. */
  static void killAll(String mark) {
    byte[] wanted = (VARIABLE + "=" + mark).getBytes(StandardCharsets.US_ASCII);
    killAll(wanted, "environ", Set.of());
  }

  /**
   * Ends every process that has the line among its limits, and those they start meanwhile.
   *
   * @param spared the processes that stay
   */
  static void killAllLimited(String line, Set<Long> spared) {
    killAll(line.getBytes(StandardCharsets.US_ASCII), "limits", spared);
  }

  private static void killAll(byte[] wanted, String file, Set<Long> spared) {
    if (!Files.isDirectory(PROC)) {
      return;
    }
    for (int round = 0; round < ROUNDS && killOnce(wanted, file, spared); round++) {
      Thread.onSpinWait();
    }
  }

  private static boolean killOnce(byte[] wanted, String file, Set<Long> spared) {
    boolean found = false;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        long id = Long.parseLong(process.getFileName().toString());
        if (!spared.contains(id) && contains(read(process.resolve(file)), wanted)) {
          found |= ProcessHandle.of(id).map(ProcessHandle::destroyForcibly).orElse(false);
        }
      }
    } catch (IOException e) {
      return false;
    }
    return found;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      // Another user's process, or one that has just ended.
      return new byte[0];
    }
  }

  private static boolean contains(byte[] text, byte[] wanted) {
    for (int from = 0; from + wanted.length <= text.length; from++) {
      int same = 0;
      while (same < wanted.length && text[from + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
