package asl.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class GoldenFileTest {
  @Test
  void showsTheLinesThatDiffer() {
    assertEquals(" at line 2\n- b\n+ x\n+ y", GoldenFile.difference("a\nb\nc\n", "a\nx\ny\nc\n"));
  }

  @Test
  void aDifferenceFails(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("kept"), "a\n");
    if (!Boolean.getBoolean("golden.update")) {
      AssertionFailedError error =
          assertThrows(AssertionFailedError.class, () -> GoldenFile.assertText(file, "b\n"));
      assertTrue(String.valueOf(error.getMessage()).contains("- a\n+ b"), error::getMessage);
    }
  }
}
