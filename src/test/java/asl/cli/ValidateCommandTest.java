package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code asl validate}. */
class ValidateCommandTest {
  private static final String GOOD =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
      """;
  private static final String BAD =
      """
      {
        "StartAt": "A",
        "States": {
          "A": {"Type": "Pass", "Next": "B"},
          "C": {"Type": "Succeed"}
        }
      }
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void aValidDefinitionEndsWithZero() throws IOException {
    Cli.Result result = Cli.run("validate", file("good.json", GOOD));
    assertEquals(new Cli.Result(0, "1 file checked: 0 errors, 0 warnings\n", ""), result);
  }

  @Test
  void everyFaultIsShownAtItsPlace() throws IOException {
    String path = file("bad.json", BAD);
    Cli.Result result = Cli.run("validate", path);
    assertEquals(1, result.exit());
    assertEquals("", result.err());
    assertTrue(result.out().contains(path + ":4:35: error: "), result.out());
    assertTrue(result.out().contains("[MISSING_TRANSITION_TARGET]"), result.out());
    assertTrue(result.out().contains(path + ":5:5: error: "), result.out());
  }

  @Test
  void standardInputHasTheNameThatIsGiven() {
    Cli.Result result = Cli.stdin(BAD).call("validate", "--stdin-filename", "order.json", "-");
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("order.json:4:35: error: "), result.out());
    assertEquals(0, Cli.stdin(GOOD).call("validate", "-").exit());
  }

  @Test
  void aByteOrderMarkIsNoFault() {
    assertEquals(0, Cli.stdin("\uFEFF" + GOOD).call("validate", "-").exit());
  }

  @Test
  void aMissingFileIsTroubleAndStopsNoOther() throws IOException {
    String good = file("good.json", GOOD);
    Cli.Result result = Cli.run("validate", "nowhere.json", good);
    assertEquals(3, result.exit());
    assertEquals("asl: no such file: nowhere.json\n", result.err());
    assertTrue(result.out().contains("1 file checked"), result.out());
  }

  @Test
  void aBinaryFileIsAFaultAtItsFirstByteThatIsNoText() throws IOException {
    Path file = folder.resolve("binary.json");
    Files.write(file, new byte[] {'{', '\n', 'a', (byte) 0xff, 0, 1});
    Cli.Result result = Cli.run("validate", file.toString());
    assertEquals(1, result.exit());
    assertTrue(
        result.out().contains("binary.json:2:2: error: The file is not UTF-8"), result.out());
  }

  @Test
  void aFolderMeansTheDefinitionsInIt() throws IOException {
    file("flows/a.asl.json", GOOD);
    file("flows/deep/b.asl.json", BAD);
    file("flows/input.json", "{}");
    file("flows/other.json", BAD);
    file("flows/.hidden/c.asl.json", BAD);
    file("flows/node_modules/d.asl.json", BAD);
    Cli.Result result = Cli.run("validate", folder.toString());
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("2 files checked"), result.out());
    Cli.Result all = Cli.run("validate", "--all-json", folder.toString());
    assertTrue(all.out().contains("3 files checked"), all.out());
  }

  @Test
  void aFolderWithoutDefinitionsIsTrouble() {
    Cli.Result result = Cli.run("validate", folder.toString());
    assertEquals(3, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("no definitions in the folder"), result.err());
  }

  @Test
  void aQuotedGlobIsExpanded() throws IOException {
    file("x/a.json", GOOD);
    file("x/b.json", GOOD);
    file("y/c.json", BAD);
    Cli.Result result = Cli.run("validate", folder + "/x/*.json");
    assertEquals(0, result.exit());
    assertTrue(result.out().contains("2 files checked"), result.out());
    assertEquals(3, Cli.run("validate", folder + "/z*/*.json").exit());
    file("x/deep/er/d.json", GOOD);
    Cli.Result deep = Cli.run("validate", folder + "/x/**/*.json");
    assertTrue(deep.out().contains("3 files checked"), deep.out());
  }

  @Test
  void manyFilesKeepTheirOrder() throws IOException {
    for (int i = 10; i < 60; i++) {
      file("f" + i + ".asl.json", i % 2 == 0 ? GOOD : BAD);
    }
    Cli.Result result = Cli.run("validate", folder.toString());
    assertTrue(result.out().contains("50 files checked: 50 errors"), result.out());
    int before = -1;
    for (int i = 11; i < 60; i += 2) {
      int at = result.out().indexOf("f" + i + ".asl.json");
      assertTrue(at > before, () -> result.out());
      before = at;
    }
  }

  @Test
  void anIgnoredCodeDoesNotCount() throws IOException {
    String path = file("bad.json", BAD);
    Cli.Result result =
        Cli.run(
            "validate",
            "--ignore",
            "MISSING_TRANSITION_TARGET@/States/A",
            "--ignore=MISSING_TRANSITION_TARGET@/States/C",
            path);
    assertEquals(new Cli.Result(0, "1 file checked: 0 errors, 0 warnings\n", ""), result);
    Cli.Result elsewhere =
        Cli.run("validate", "--ignore", "MISSING_TRANSITION_TARGET@/States/C", path);
    assertTrue(elsewhere.out().contains("MISSING_TRANSITION_TARGET"), elsewhere.out());
  }

  @Test
  void aCodeCountsAsTheUserSays() throws IOException {
    String path = file("bad.json", BAD);
    Cli.Result warned =
        Cli.run(
            "validate",
            "--severity=MISSING_TRANSITION_TARGET=warning",
            "--severity=MISSING_TRANSITION_TARGET@/States/C=off",
            path);
    assertEquals(0, warned.exit());
    assertTrue(warned.out().contains("bad.json:4:35: warning: "), warned.out());
    assertTrue(warned.out().endsWith("1 file checked: 0 errors, 1 warning\n"), warned.out());
    String[] strict = {
      "validate", "--fail-on=warning", "--severity=MISSING_TRANSITION_TARGET=warning", path
    };
    assertEquals(1, Cli.run(strict).exit());
    Cli.Result ignored =
        Cli.run(
            "validate",
            "--ignore=MISSING_TRANSITION_TARGET",
            "--severity=MISSING_TRANSITION_TARGET=error",
            path);
    assertEquals(0, ignored.exit());
  }

  @Test
  void aPointerCoversWhatIsBelowItAndNoNameThatBeginsAlike() throws IOException {
    String path = file("bad.json", BAD.replace("\"C\"", "\"AB\""));
    Cli.Result result = Cli.run("validate", "--ignore=MISSING_TRANSITION_TARGET@/States/A", path);
    assertTrue(result.out().contains("State \"AB\" is not reachable"), result.out());
    assertTrue(result.out().contains("1 file checked: 1 error,"), result.out());
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertEquals(2, Cli.run("validate").exit());
    assertEquals(2, Cli.run("validate", "--type", "FAST", "-").exit());
    assertEquals(2, Cli.run("validate", "--format", "xml", "-").exit());
    assertEquals(2, Cli.run("validate", "--fail-on", "nothing", "-").exit());
    assertEquals(2, Cli.run("validate", "--severity", "NO_PATH", "-").exit());
    assertEquals(2, Cli.run("validate", "--severity", "NO_PATH=fatal", "-").exit());
    assertEquals(2, Cli.run("validate", "--substitute", "novalue", "-").exit());
    assertEquals(2, Cli.run("validate", "--color", "sometimes", "-").exit());
  }

  @Test
  void colourIsObeyed() throws IOException {
    String path = file("bad.json", BAD);
    assertTrue(!Cli.run("validate", path).out().contains("\u001b"));
    assertTrue(Cli.run("validate", "--color=always", path).out().contains("\u001b"));
    Cli forced = Cli.environment("CLICOLOR_FORCE", "1");
    assertTrue(forced.call("validate", path).out().contains("\u001b"));
    assertTrue(!forced.call("validate", "--color=never", path).out().contains("\u001b"));
  }
}
