package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.History;
import asl.history.HistoryEvent;
import asl.history.HistoryReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own that runs asl from the classes of the build. */
record StartedRun(Process process, Path talk) {
  /** Starts it with standard output and error in one file. */
  static StartedRun of(Path folder, String... words) throws IOException {
    Path talk = folder.resolve("talk");
    ProcessBuilder builder = builder(List.of(), words).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(talk.toFile());
    return new StartedRun(builder.start(), talk);
  }

  static ProcessBuilder builder(List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dasl.halt=true"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "asl.cli.Main"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command);
  }

  /** Waits until the file has so many bytes. */
  void awaitSize(Path file, long bytes) throws IOException, InterruptedException {
    for (int i = 0; !Files.exists(file) || Files.size(file) < bytes; i++) {
      assertTrue(process.isAlive() && i < 6000, this::said);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  void signal(String name) throws IOException, InterruptedException {
    String id = Long.toString(process.pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + name, id).start().waitFor());
  }

  /** Waits for the end; gives the exit code. */
  int end(Duration longest) throws InterruptedException {
    boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    assertTrue(ended, () -> "no end: " + said());
    return process.exitValue();
  }

  String said() {
    try {
      return Files.readString(talk);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The events of a history that has no damage. */
  static List<HistoryEvent> events(Path history) throws IOException {
    try (InputStream in = Files.newInputStream(history)) {
      History read = HistoryReader.read(in);
      assertEquals(null, read.damage());
      return read.events();
    }
  }
}
