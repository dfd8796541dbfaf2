package asl.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keeps source files small: a file that cannot be read in one go hides things. */
@Tag("architecture")
class SourceFilesTest {
  private static final int LONGEST = 400;
  private static final int MEDIAN = 100;

  @Test
  void noProgramFileIsLongerThanFourHundredLines() throws IOException {
    assertEquals(List.of(), longerThan(LONGEST, Path.of("src/main/java")));
  }

  @Test
  void theMedianProgramFileIsShorterThanAHundredLines() throws IOException {
    List<Integer> lengths =
        javaFiles(Path.of("src/main/java")).stream().map(SourceFilesTest::length).sorted().toList();
    assertTrue(lengths.size() >= 10, () -> "only " + lengths.size() + " files");
    assertTrue(lengths.get(lengths.size() / 2) < MEDIAN, lengths::toString);
  }

  @Test
  void aLongFileIsFound() throws IOException {
    assertTrue(
        longerThan(20, Path.of("src/test/java/asl/architecture")).stream()
            .anyMatch(file -> file.endsWith("SourceFilesTest.java")));
  }

  private static List<Path> longerThan(int limit, Path folder) throws IOException {
    return javaFiles(folder).stream().filter(file -> length(file) > limit).toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static int length(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
