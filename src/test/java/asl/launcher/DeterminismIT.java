package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same run gives the same bytes: {@code -Ddeterminism.runs=200} repeats all of them as often,
 * twenty in each JVM.
 */
class DeterminismIT {
  private static final int RUNS = Integer.getInteger("determinism.runs", 4);
  private static final int IN_A_JVM = 20;

  @TempDir Path folder;

  @Test
  void theSameRunGivesTheSameBytes() throws Exception {
    int inOne = RUNS < 2 * IN_A_JVM ? 2 : IN_A_JVM;
    List<String> first = probe(0, inOne);
    long ended =
        first.stream().filter(line -> line.contains(" 0 ") || line.contains(" 1 ")).count();
    assertTrue(ended > 150, () -> "only " + ended + " of these ran at all: " + first);
    for (String line : first) {
      assertTrue(!line.contains(" and "), line);
    }
    for (int done = inOne; done < RUNS; done += inOne) {
      assertEquals(String.join("\n", first), String.join("\n", probe(done, inOne)));
    }
  }

  private List<String> probe(int number, int rounds) throws Exception {
    // The folder has the same name each time, since messages name files.
    Path work = Files.createDirectories(folder.resolve("work"));
    Path out = folder.resolve("sums" + number);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DeterminismProbe.class.getName(),
                Path.of("").toAbsolutePath().toString(),
                work.toString(),
                Integer.toString(rounds))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(30, TimeUnit.MINUTES));
    return Files.readAllLines(out);
  }
}
