package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Memory follows what is live: large executions in JVMs that have little of it. */
class ScaleIT {
  private static void assertPrints(String expected, String memory, String execution)
      throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                ScaleProgram.class.getName(),
                execution)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(expected, printed.strip());
    assertEquals(0, process.waitFor());
  }

  @Test
  void aMillionTransitionsNeed64Megabytes() throws Exception {
    assertPrints("500000", "-Xmx64m", "loop");
  }

  @Test
  void aHundredThousandIterationsNeed256Megabytes() throws Exception {
    assertPrints("100000 {n=100000}", "-Xmx256m", "inline");
  }

  @Test
  void aMillionLinesNeed256Megabytes() throws Exception {
    assertPrints("1000000", "-Xmx256m", "distributed");
  }
}
