package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a clone, with a Java and a Maven that only write down that they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class CloneTest {
  @TempDir Path folder;

  @Test
  void aBuildWhoseAslWasKilledIsWaitedFor() throws Exception {
    Path launcher = clone("clone");
    Path go = folder.resolve("go");
    Map<String, String> environment =
        withMaven(
            "echo $$ >>'%s/started'; until [ -e '%s' ]; do sleep 0.1; done; %s"
                .formatted(folder, go, "mkdir -p target/lib; touch target/lib/asl.jar"));
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "x");
    builder.environment().putAll(environment);
    Process first = start(builder);
    await(folder.resolve("started"));
    first.destroyForcibly();
    assertTrue(first.waitFor(10, TimeUnit.SECONDS));
    Process second = start(builder);
    assertTrue(!second.waitFor(1500, TimeUnit.MILLISECONDS), "did not wait");
    assertEquals(1, Files.readAllLines(folder.resolve("started")).size());
    Files.createFile(go);
    assertTrue(second.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, second.exitValue());
    assertEquals(2, Files.readAllLines(folder.resolve("started")).size());
    assertTrue(!Files.isSymbolicLink(folder.resolve("clone/target/asl.lock")));
  }

  @Test
  void classesOfSourcesThatAreGoneDoNotGoIntoTheJar() throws Exception {
    Path launcher = clone("grown");
    Path stale = folder.resolve("grown/target/classes/Gone.class");
    Files.createDirectories(folder.resolve("grown/target/classes"));
    Files.createFile(stale);
    Map<String, String> environment =
        withMaven(
            "test ! -e target/classes/Gone.class"
                + " && mkdir -p target/lib && touch target/lib/asl.jar");
    Outcome outcome = Outcome.of(List.of(launcher.toString(), "x"), environment);
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void aJavaHomeThatIsPassedOverIsNamed() throws Exception {
    Path launcher = clone("other");
    Map<String, String> environment =
        withMaven("mkdir -p target/lib; touch target/lib/asl.jar target/asl.stamp");
    List<String> command = List.of(launcher.toString(), "x");
    assertEquals(0, Outcome.of(command, environment).exitCode());
    environment.put("JAVA_HOME", "/nowhere");
    Outcome outcome = Outcome.of(command, environment);
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(
        "asl: JAVA_HOME (/nowhere) has no bin/java; %s/java/bin/java is used instead\n"
            .formatted(folder),
        outcome.err());
  }

  @Test
  void aFolderWithAColonIsNamed() throws Exception {
    Outcome outcome =
        Outcome.of(List.of(clone("a:b").toString(), "x"), withMaven("touch '" + folder + "/no'"));
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().startsWith("asl: does not start from a folder with a colon"));
    assertEquals(1, outcome.err().lines().count());
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void await(Path file) throws Exception {
    for (int i = 0; i < 300 && !Files.exists(file); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertTrue(Files.exists(file), file + " is not there");
  }

  private Path clone(String name) throws IOException {
    Path clone = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(clone.resolve("src/build"));
    Files.createDirectories(clone.resolve("src/main"));
    Files.createFile(clone.resolve("pom.xml"));
    Files.copy(Path.of("src/build/clone.sh"), clone.resolve("src/build/clone.sh"));
    Path launcher = clone.resolve("asl");
    Files.copy(Path.of("asl"), launcher);
    assertTrue(launcher.toFile().setExecutable(true));
    return launcher;
  }

  private Map<String, String> withMaven(String script) throws IOException {
    Path java = folder.resolve("java");
    Path bin = Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    for (Map.Entry<String, String> program :
        Map.of("java", "exit 0", "javac", "exit 0", "mvn", script).entrySet()) {
      Path file = bin.resolve(program.getKey());
      Files.writeString(file, "#!/bin/sh\n" + program.getValue() + "\n");
      assertTrue(file.toFile().setExecutable(true));
    }
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", java.toString());
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    environment.put("ASL_CACHE_DIR", folder.resolve("cache").toString());
    return environment;
  }
}
