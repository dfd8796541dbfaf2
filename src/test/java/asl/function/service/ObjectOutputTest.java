package asl.function.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectOutputTest {
  @TempDir Path folder;

  @Test
  void anObjectThatCannotBeWrittenToItsEndLeavesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("result.json"), "old");
    Path part = Files.writeString(folder.resolve("part"), "half");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ObjectOutput out = new ObjectOutput(file, part, full, null);
    assertThrows(IOException.class, () -> out.write(new byte[] {1, 2}));
    out.close();
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
