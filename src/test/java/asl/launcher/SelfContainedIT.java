package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive with a Java of its own, where {@code -Pself-contained} has made one. */
class SelfContainedIT {
  @TempDir static Path folder;

  private static UnpackedArchive archive;
  private static Path tools;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path packed =
        Path.of(
            System.getProperty("archive.dir"),
            System.getProperty("archive.self-contained") + ".tar.gz");
    assumeTrue(Files.exists(packed), "-Pself-contained was not given");
    archive = UnpackedArchive.of(packed, folder);
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "readlink", "mkdir", "find", "nice", "mv", "rm", "touch")) {
      Files.createSymbolicLink(tools.resolve(tool), where(tool));
    }
  }

  private static Path where(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(entry -> Path.of(entry, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static Outcome run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(archive.launcher().toString()));
    command.addAll(List.of(words));
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", "",
            "PATH", tools.toString(),
            "ASL_CACHE_DIR", folder.resolve("cache").toString());
    return Outcome.of(command, environment);
  }

  @Test
  void itRunsWithoutAnotherJava() throws Exception {
    Outcome outcome = run("version", "--verbose");
    assertEquals(0, outcome.exitCode(), outcome.err());
    Path runtime = archive.home().resolve("runtime").toRealPath();
    assertTrue(outcome.out().contains("\nJava home: " + runtime + "\n"), outcome.out());
    if (Files.exists(archive.home().resolve("lib/asl.aot"))) {
      assertTrue(outcome.out().contains("lib/asl.aot\n"), outcome.out());
    }
  }

  @Test
  void itsBillOfMaterialsHasTheLibrariesAndTheJava() throws Exception {
    Path bill = archive.home().resolve("bom.json");
    assumeTrue(Files.exists(bill), "an offline build makes no bill of materials");
    assertEquals(archive.libraries(), UnpackedArchive.listed(bill, "library"));
    List<String> platforms = UnpackedArchive.listed(bill, "platform");
    String java = platforms.get(0).replaceFirst("^openjdk-(.*)\\.jar$", "$1");
    assertEquals(1, platforms.size(), platforms::toString);
    String told = run("version", "--verbose").out();
    assertTrue(told.contains(java), () -> java + " in " + told);
  }

  @Test
  void itRunsAWorkflowChecksItAndDrawsIt() throws Exception {
    String definition =
        Files.writeString(
                folder.resolve("sum.asl.json"),
                """
                {"QueryLanguage": "JSONata", "StartAt": "Sum", "States": {"Sum": {"Type": "Pass",
                  "Output": "{% $sum($states.input) %}", "End": true}}}
                """)
            .toString();
    assertEquals(0, run("validate", definition).exitCode());
    Outcome picture = run("graph", definition, "--format", "png", "-o", folder + "/sum.png");
    assertEquals(0, picture.exitCode(), picture.err());
    assertTrue(Files.size(folder.resolve("sum.png")) > 1000);
    Outcome outcome = run("run", definition, "--input", "[1, 2, 4]");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("7\n", outcome.out());
  }
}
