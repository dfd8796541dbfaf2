package asl.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  private int unread;

  @Test
  void whatIsWrittenIsNoLoss() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    assertNull(lossOf(target));
    assertEquals("text", target.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskIsALoss() {
    assertEquals("No space left on device", lossOf(failing("No space left on device")));
  }

  @Test
  void aReaderThatHasEnoughIsNoLoss() {
    assertNull(lossOf(failing("Broken pipe")));
    assertNull(lossOf(failing("Datenübergabe unterbrochen (broken pipe)")));
    assertEquals(2, unread);
  }

  @Test
  void thatNobodyReadsIsToldOnce() {
    StandardOutput output = new StandardOutput(failing("Broken pipe"), () -> unread++);
    try (PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      print.println("one");
      print.println("two");
    }
    assertEquals(1, unread);
    assertTrue(output.isUnread());
  }

  private String lossOf(OutputStream target) {
    StandardOutput output = new StandardOutput(target, () -> unread++);
    try (PrintStream print = new PrintStream(output, false, StandardCharsets.UTF_8)) {
      print.print("text");
    }
    return output.loss();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
