package asl.function.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The programs and processes that tests of functions need. */
final class Programs {
  private Programs() {}

  /** Skips the tests where a program is missing, and says so. */
  static void assume(String... command) {
    Assumptions.assumeTrue(runs(command), command[0] + " is not installed");
  }

  private static boolean runs(String... command) {
    try {
      String[] asked = command.length == 1 ? new String[] {command[0], "--version"} : command;
      Process process =
          new ProcessBuilder(asked)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until a file with a number is there. */
  static long awaitNumber(Path file) throws IOException, InterruptedException {
    for (int i = 0; i < 1000; i++) {
      if (Files.exists(file)) {
        return Long.parseLong(Files.readString(file).strip());
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("nothing wrote " + file);
  }

  /** Waits until a process is no more. */
  static void awaitEnd(long process) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      Optional<ProcessHandle> handle = ProcessHandle.of(process);
      if (handle.isEmpty() || !handle.get().isAlive()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("process " + process + " still runs");
  }
}
