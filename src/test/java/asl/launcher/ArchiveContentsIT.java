package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the archive besides the program. */
class ArchiveContentsIT {
  @TempDir static Path folder;

  private static UnpackedArchive archive;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    archive = UnpackedArchive.in(folder);
  }

  @Test
  void whatAUserNeedsIsThere() {
    for (String file :
        List.of(
            "CHANGELOG.md",
            "LICENSE",
            "README.md",
            "THIRD-PARTY.md",
            "bin/asl",
            "bin/asl.cmd",
            "completions/_asl",
            "completions/asl.bash",
            "completions/asl.fish",
            "docs/README.md",
            "docs/functions.schema.json",
            "docs/how-to/functions.md",
            "man/man1/asl.1",
            "man/man1/asl-run.1",
            "samples/whichcoat/whichcoat.json")) {
      assertTrue(Files.isRegularFile(archive.home().resolve(file)), file);
    }
  }

  @Test
  void everyLicenceHasItsText() throws IOException {
    String list = Files.readString(archive.home().resolve("THIRD-PARTY.md"));
    List<String> licences =
        list.lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| library "))
            .map(line -> line.split(" \\| ", -1)[1].strip())
            .distinct()
            .toList();
    assertTrue(licences.size() >= 5, licences::toString);
    try (var files = Files.list(archive.home().resolve("licences"))) {
      List<String> texts = files.map(file -> file.getFileName().toString()).toList();
      for (String licence : licences) {
        assertTrue(
            licence.equals("Apache-2.0")
                || texts.stream().anyMatch(text -> text.startsWith(licence)),
            licence);
      }
    }
  }

  @Test
  void theBillOfMaterialsListsTheLibrariesAndNothingElse() throws Exception {
    Path bill = archive.home().resolve("bom.json");
    assumeTrue(Files.exists(bill), "an offline build makes no bill of materials");
    assertEquals(archive.libraries(), UnpackedArchive.listed(bill, "library"));
  }
}
