package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual pages are made from the commands, and {@code man} understands them. */
class ManualPageTest {
  @TempDir Path folder;

  @BeforeEach
  void writePages() throws IOException {
    ManualPages.main(new String[] {folder.toString(), "1.2.3"});
  }

  private List<Path> pages() throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> pages = files.sorted().toList();
      assertEquals(CommandName.values().length + 1, pages.size());
      return pages;
    }
  }

  @Test
  void everyCommandHasAPageWithItsOptions() throws IOException {
    for (CommandName name : CommandName.values()) {
      String page = Files.readString(folder.resolve("asl-" + name.label() + ".1"));
      assertTrue(page.startsWith(".TH ASL\\-"), page);
      for (Option option : name.create().page().options()) {
        String written = "\\fB" + option.longName().replace("-", "\\-") + "\\fR";
        assertTrue(page.contains(written), option.longName());
      }
    }
    assertTrue(Files.readString(folder.resolve("asl.1")).contains("asl 1.2.3"));
  }

  @Test
  void noLineIsTakenForAnUnknownRequest() throws IOException {
    List<String> requests = List.of(".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi");
    for (Path page : pages()) {
      for (String line : Files.readAllLines(page)) {
        boolean request = line.startsWith(".") || line.startsWith("'");
        assertTrue(!request || requests.contains(line.split(" ", -1)[0]), line);
      }
    }
  }

  @Test
  void mandocFindsNoFault() throws IOException, InterruptedException {
    check("mandoc", "-Tlint", "-Werror");
  }

  @Test
  void groffWarnsOfNothing() throws IOException, InterruptedException {
    check("groff", "-man", "-Tutf8", "-ww", "-z");
  }

  private void check(String... command) throws IOException, InterruptedException {
    assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
    for (Path page : pages()) {
      List<String> words = new ArrayList<>(List.of(command));
      words.add(page.toString());
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      assertEquals("", said);
    }
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
