package asl.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReaderWaitTest {
  @TempDir Path folder;
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes")
  void aPipeThatNobodyReadsIsTold() throws Exception {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    String sentence = ReaderWait.during(() -> poll(), pipe, told::add);
    assertTrue(sentence.startsWith("nobody reads " + pipe + ", "), sentence);
  }

  private String poll() {
    try {
      return String.valueOf(told.poll(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsOpenAtOnceIsNotTold() throws Exception {
    Path file = folder.resolve("file");
    for (Path each : List.of(file, Files.createFile(file), folder, Path.of("/dev/null"))) {
      assertEquals("open", ReaderWait.during(() -> "open", each, told::add));
    }
    assertNull(told.poll(1500, TimeUnit.MILLISECONDS));
  }
}
