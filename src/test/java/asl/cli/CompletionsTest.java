package asl.cli;

import asl.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files in {@code completions/} are made from the commands. */
class CompletionsTest {
  private static final Path FOLDER = Path.of("completions");

  @Test
  void bashKnowsEveryCommandAndOption() throws IOException {
    GoldenFile.assertText(FOLDER.resolve("asl.bash"), BashCompletion.text());
  }

  @Test
  void zshKnowsEveryCommandAndOption() throws IOException {
    GoldenFile.assertText(FOLDER.resolve("_asl"), ZshCompletion.text());
  }

  @Test
  void fishKnowsEveryCommandAndOption() throws IOException {
    GoldenFile.assertText(FOLDER.resolve("asl.fish"), FishCompletion.text());
  }
}
