package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Many calls at a time take few threads, processes and files. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "threads and files are counted under /proc")
class FunctionScaleIT {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  private final Set<Object> answers = new HashSet<>();

  @TempDir Path folder;

  /** The most threads, open files and processes seen while calls ran. */
  private record Peak(long threads, long files, long processes) {
    static Peak now() throws IOException {
      return new Peak(
          count(Path.of("/proc/self/task")),
          count(Path.of("/proc/self/fd")),
          ProcessHandle.current().descendants().count());
    }

    private static long count(Path folder) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.count();
      }
    }

    Peak and(Peak other) {
      return new Peak(
          Math.max(threads, other.threads),
          Math.max(files, other.files),
          Math.max(processes, other.processes));
    }

    Peak beyond(Peak before) {
      return new Peak(threads - before.threads, files - before.files, processes - before.processes);
    }
  }

  private Peak peakOf(int count, String mapping) throws Exception {
    Peak before = Peak.now();
    Peak peak = before;
    long began = System.nanoTime();
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping)) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      for (int i = 0; i < count; i++) {
        calls.router.invoke(RecordedCalls.invocation(WORK, i), updates::add);
      }
      for (int i = 0; i < count; i++) {
        TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
        assertTrue(update instanceof TaskUpdate.Succeeded, () -> String.valueOf(update));
        answers.add(((TaskUpdate.Succeeded) update).output());
        if (i % 50 == 0) {
          peak = peak.and(Peak.now());
        }
      }
      peak = peak.and(Peak.now());
    }
    Peak used = peak.beyond(before);
    System.out.printf(
        "%d calls in %d ms: %s%n", count, (System.nanoTime() - began) / 1_000_000, used);
    return used;
  }

  @Test
  void aThousandProgramsRunAFewAtATime() throws Exception {
    Programs.assume("sh", "-c", "exit 0");
    Peak peak = peakOf(1000, "functions: { work: { command: [cat] } }");
    assertEquals(1000, answers.size());
    assertTrue(peak.processes() <= 32 + 1, peak::toString);
    assertTrue(peak.threads() <= 64 + 32 * 4 + 20, peak::toString);
    assertTrue(peak.files() <= 32 * 6 + 50, peak::toString);
  }

  @Test
  void tenThousandCallsAreServedByAFewWarmProcesses() throws Exception {
    Programs.assume("python3");
    Files.writeString(
        folder.resolve("app.py"),
        "import os\ndef handler(event, context):\n    return os.getpid()\n");
    Peak peak = peakOf(10_000, "functions: { work: { python: app.py:handler } }");
    assertTrue(answers.size() <= 16, answers::toString);
    assertTrue(peak.threads() <= 64 + 16 * 4, peak::toString);
    assertTrue(peak.files() <= 16 * 6 + 50, peak::toString);
  }
}
