package asl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.launcher.UnpackedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows every page of {@code docs} with the packed program; {@code -Dgolden.update=true} writes
 * what the commands print into the pages.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pages are written for a POSIX shell")
class DocsIT {
  @TempDir static Path folder;

  private static UnpackedArchive archive;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    archive = UnpackedArchive.in(folder);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExamplePrintsWhatThePageShows() throws IOException {
    return pages().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> follow(file)));
  }

  @Test
  void mostPagesHaveExamples() throws IOException {
    int commands = 0;
    for (Path file : pages()) {
      commands += DocPage.read(file).commands().size();
    }
    assertTrue(commands >= 40, "only " + commands + " commands on all pages");
  }

  private static void follow(Path file) throws IOException, InterruptedException {
    DocPage page = DocPage.read(file);
    for (String program : page.needs()) {
      assumeTrue(isInstalled(program), () -> file + " needs " + program);
    }
    if (page.commands().isEmpty()) {
      return;
    }
    Path session = Files.createTempDirectory(folder, "page");
    List<String> outputs = new DocSession(session, archive.home()).outputs(page);
    if (Boolean.getBoolean("golden.update")) {
      assertNull(System.getenv("CI"), "pages are not rewritten on a build server");
      Files.writeString(file, page.withOutputs(outputs));
      return;
    }
    for (int i = 0; i < outputs.size(); i++) {
      DocPage.Type command = page.commands().get(i);
      String typed = command.command();
      assertEquals(
          Steady.text(typed, command.printed()), Steady.text(typed, outputs.get(i)), typed);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }
}
