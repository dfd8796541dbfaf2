package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packed program as somebody would who has unpacked it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
  @TempDir static Path folder;

  private static UnpackedArchive archive;
  private static Path recorder;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    archive = UnpackedArchive.in(folder);
    recorder = fakeJava("a recorder", "17.0.1", "printf '<%s>\\n' \"$@\"");
  }

  @Test
  void everyLibraryIsOnTheClassPathAndNothingElse() throws IOException {
    assertTrue(archive.libraries().size() >= 10, () -> "lib is nearly empty");
    assertEquals(archive.classPath(), archive.libraries());
  }

  @Test
  void everyLibraryIsListedWithItsLicence() throws IOException {
    String list = Files.readString(archive.home().resolve("THIRD-PARTY.md"));
    List<String> missing =
        archive.libraries().stream()
            .map(name -> name.replaceFirst("-[0-9].*", ""))
            .filter(name -> !list.contains("| " + name + " |"))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void picocliCanBeSharedBetweenRuns() throws IOException {
    assertEquals(61, archive.classVersion("picocli", "picocli/CommandLine.class"));
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    Outcome outcome =
        run(archive.launcher(), Map.of("JAVA_HOME", recorder.toString()), "a b", "", "*", "$x");
    assertTrue(outcome.out().endsWith("<asl.cli.Main>\n<a b>\n<>\n<*>\n<$x>\n"), outcome.out());
  }

  @Test
  void furtherOptionsReachTheJvm() throws Exception {
    Map<String, String> environment =
        Map.of("JAVA_HOME", recorder.toString(), "ASL_JAVA_OPTS", "-Xmx64m -Done=1");
    Outcome outcome = run(archive.launcher(), environment);
    assertTrue(outcome.out().contains("<-Xmx64m>\n<-Done=1>\n<-cp>\n"), outcome.out());
  }

  @Test
  void checksOfManyFilesAreCompiledSoonerThanShortCommands() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", recorder.toString());
    String later = "<-XX:CompileThresholdScaling=";
    String here = folder.toString();
    for (List<String> words :
        List.of(List.of("validate", "a.json", "b.json"), List.of("run", here), List.of("help"))) {
      Outcome brief = run(archive.launcher(), environment, words.toArray(String[]::new));
      assertTrue(brief.out().contains(later), brief.out());
    }
    for (String many : List.of(here, "**/*.asl.json", "state?.json")) {
      Outcome longer = run(archive.launcher(), environment, "validate", "--format=json", many);
      assertFalse(longer.out().contains(later), longer.out());
    }
  }

  @Test
  void onlyWithoutFurtherOptionsTheJvmMayEndUnheard() throws Exception {
    String java = recorder.toString();
    String halt = "<-Dasl.halt=true>";
    for (String name : List.of("ASL_JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")) {
      Outcome given = run(archive.launcher(), Map.of("JAVA_HOME", java, name, "-Dagent=1"));
      assertFalse(given.out().contains(halt), given.out());
    }
    Outcome plain = run(archive.launcher(), Map.of("JAVA_HOME", java));
    assertTrue(plain.out().contains(halt), plain.out());
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    Map<String, String> environment =
        Map.of("JAVA_HOME", folder.resolve("nowhere").toString(), "PATH", toolsWithoutJava());
    Outcome outcome = run(archive.launcher(), environment, "version");
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().contains("nowhere) has no bin/java"), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @Test
  void aChainOfLinksLeadsToTheProgram() throws Exception {
    Path links = Files.createDirectories(folder.resolve("some links"));
    Files.createSymbolicLink(links.resolve("absolute"), archive.launcher());
    Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
    Outcome outcome = run(links.resolve("relative"), Map.of("JAVA_HOME", recorder.toString()), "x");
    assertTrue(outcome.out().contains("a folder with blanks/"), outcome.out());
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", "", "PATH", toolsWithoutJava());
    Outcome outcome = run(archive.launcher(), environment, "version");
    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(
        outcome.err().startsWith("asl: needs Java 17 or newer: install a JDK"), outcome.err());
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws Exception {
    Path old = fakeJava("an old one", "11.0.2", "exit 0");
    Map<String, String> environment =
        Map.of("JAVA_HOME", old.toString(), "PATH", toolsWithoutJava());
    Outcome outcome = run(archive.launcher(), environment, "version");
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().contains("is version 11"), outcome.err());
  }

  @Test
  void theProgramTellsItsVersion() throws Exception {
    assumeTrue(archive.hasProgram(), "asl.cli.Main is not in the archive");
    Outcome outcome = run(archive.launcher(), Map.of(), "--version");
    assertEquals(0, outcome.exitCode(), outcome.err());
    String version = System.getProperty("archive.name").substring("asl-".length());
    assertTrue(outcome.out().contains(version), outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void theSampleRuns() throws Exception {
    Path sample = archive.home().resolve("samples/retry/charge.json");
    Outcome outcome =
        run(
            archive.launcher(),
            Map.of(),
            "run",
            sample.toString(),
            "--input={\"Card\": \"good\"}",
            "--fast-forward");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("R-1"), outcome.out());
    assertTrue(outcome.err().contains("retry 2/3"), outcome.err());
  }

  @Test
  void namesOfFilesMayHaveAllLettersInEveryLocale() throws Exception {
    assumeTrue(archive.hasProgram(), "asl.cli.Main is not in the archive");
    Path elsewhere = Files.createDirectories(folder.resolve("größe 測試"));
    Path home = elsewhere.resolve("asl");
    Outcome copy =
        Outcome.of(List.of("cp", "-R", archive.home().toString(), home.toString()), Map.of());
    assertEquals(0, copy.exitCode(), copy.err());
    Path definition = elsewhere.resolve("straße.asl.json");
    Files.writeString(
        definition, "{'StartAt':'ß','States':{'ß':{'Type':'Succeed'}}}".replace('\'', '"'));
    for (Map<String, String> locale :
        List.of(
            Map.of("LC_ALL", "C", "LANG", "C"),
            Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""),
            Map.of("LC_ALL", "", "LC_CTYPE", "POSIX", "LANG", "C.UTF-8"))) {
      Outcome outcome =
          run(home.resolve("bin/asl"), locale, "run", definition.toString(), "--input=\"ü\"");
      assertEquals(0, outcome.exitCode(), outcome.err());
      assertEquals("\"ü\"\n", outcome.out());
      assertTrue(outcome.err().contains(" ß "), outcome.err());
    }
  }

  @Test
  void aProductThatCannotBeWrittenIsTold() throws Exception {
    assumeTrue(archive.hasProgram(), "asl.cli.Main is not in the archive");
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
    List<String> words =
        List.of("sh", "-c", "exec \"$0\" --version >/dev/full", archive.launcher().toString());
    Outcome outcome = Outcome.of(words, Map.of());
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().startsWith("asl: cannot write standard output: "), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @Test
  void aPictureThatFindsNoRoomLeavesTheOneBefore() throws Exception {
    String small = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
    StringBuilder large = new StringBuilder("{\"StartAt\": \"A\", \"States\": {");
    for (int i = 0; i < 30; i++) {
      large.append(
          "\"%s\": {\"Type\": \"Pass\", \"Next\": \"B%d\"}, "
              .formatted(i == 0 ? "A" : "B" + i, i + 1));
    }
    large.append("\"B30\": {\"Type\": \"Succeed\"}}}");
    Path picture = folder.resolve("picture.json");
    Files.writeString(folder.resolve("small.asl.json"), small);
    Files.writeString(folder.resolve("large.asl.json"), large);
    assertEquals(0, drawn("small", "unlimited", picture).exitCode());
    String before = Files.readString(picture);
    assertTrue(before.length() < 1024, before);
    Outcome outcome = drawn("large", "2", picture);
    assertEquals(3, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().startsWith("asl: cannot write "), outcome.err());
    assertEquals(before, Files.readString(picture));
  }

  private Outcome drawn(String name, String blocks, Path picture) throws Exception {
    String script = "ulimit -f " + blocks + "; exec \"$0\" graph \"$1\" --format json -o \"$2\"";
    return Outcome.of(
        List.of(
            "sh",
            "-c",
            script,
            archive.launcher().toString(),
            folder.resolve(name + ".asl.json").toString(),
            picture.toString()),
        Map.of());
  }

  @Test
  void aDeletedFolderIsTold() throws Exception {
    String script = "d=$(mktemp -d) && cd \"$d\" && rmdir \"$d\" && exec \"$0\" version";
    Outcome outcome =
        Outcome.of(List.of("sh", "-c", script, archive.launcher().toString()), Map.of());
    assertEquals(3, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("the current folder has been deleted"), outcome.err());
  }

  @Test
  void aClosedStandardOutputIsTold() throws Exception {
    Outcome outcome =
        Outcome.of(
            List.of("sh", "-c", "exec \"$0\" version >&-", archive.launcher().toString()),
            Map.of());
    assertEquals(3, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("cannot write standard output"), outcome.err());
  }

  @Test
  void signalsReachTheJvm() throws Exception {
    assumeTrue(archive.hasProgram(), "asl.cli.Main is not in the archive");
    Process process = new ProcessBuilder(archive.launcher().toString(), "validate", "-").start();
    try {
      while (process.info().command().filter(name -> name.endsWith("java")).isEmpty()) {
        assertTrue(process.isAlive(), "ended before the signal");
        Thread.onSpinWait();
      }
      assertTrue(!process.waitFor(500, TimeUnit.MILLISECONDS), "did not wait for its input");
      Outcome.of(List.of("kill", "-INT", Long.toString(process.pid())), Map.of());
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "SIGINT did not end it");
      assertEquals(130, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  private static Outcome run(Path program, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    return Outcome.of(command, environment);
  }

  private static Path fakeJava(String name, String version, String script) throws IOException {
    Path home = folder.resolve(name);
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertTrue(program.toFile().setExecutable(true));
    return home;
  }

  private static String toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("readlink", "sh")) {
      Path link = tools.resolve(tool);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, where(tool));
      }
    }
    return tools.toString();
  }

  private static Path where(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(entry -> Path.of(entry, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
