package asl.function.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds processes by the environment variable that asl gave their ancestor. Works where the system
 * shows environments under {@code /proc}; elsewhere it finds nothing.
 */
final class ProcessMarks {
  static final String VARIABLE = "ASL_FUNCTION_PROCESS";
  private static final Path PROC = Path.of("/proc");
  private static final int ROUNDS = 5;

  private ProcessMarks() {}

  /** Ends every process whose mark starts with the text, and those they start meanwhile. */
  static void killAll(String mark) {
    if (!Files.isDirectory(PROC)) {
      return;
    }
    byte[] wanted = (VARIABLE + "=" + mark).getBytes(StandardCharsets.US_ASCII);
    for (int round = 0; round < ROUNDS && killOnce(wanted); round++) {
      Thread.onSpinWait();
    }
  }

  private static boolean killOnce(byte[] wanted) {
    boolean found = false;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (contains(environment(process), wanted)) {
          long id = Long.parseLong(process.getFileName().toString());
          found |= ProcessHandle.of(id).map(ProcessHandle::destroyForcibly).orElse(false);
        }
      }
    } catch (IOException e) {
      return false;
    }
    return found;
  }

  private static byte[] environment(Path process) {
    try {
      return Files.readAllBytes(process.resolve("environ"));
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
