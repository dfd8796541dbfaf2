package asl.function.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweptPartsTest {
  @TempDir Path folder;

  @Test
  void partsOfRunsThatWereKilledAreRemovedByTheNext() throws Exception {
    Path dead = Files.writeString(folder.resolve(".asl-999999999-1.part"), "half");
    Path alive =
        Files.writeString(
            folder.resolve(".asl-" + ProcessHandle.current().pid() + "-1.part"), "half");
    Path other = Files.writeString(folder.resolve(".asl-mine.part"), "not of asl");
    try (ObjectOutput out = new ObjectOutput(folder.resolve("object"), null)) {
      out.write("whole".getBytes(StandardCharsets.UTF_8));
    }
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(alive));
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(folder.resolve("object")));
  }
}
