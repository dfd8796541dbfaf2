package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** However a run ends, none of its processes and none of its temporary files stay. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "processes are found under /proc")
class LeftoversIT {
  private static final List<String> ALL = List.of("shell", "python", "node", "runtime", "jar");

  /** Calls functions at once; each says that it is there, and then takes its time. */
  private static final String DEFINITION =
      """
      {"StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [%s]}}}
      """;

  private static final String BRANCH =
      """
      {"StartAt": "%1$s", "States": {"%1$s": {"Type": "Task", "End": true%2$s,
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:%1$s"}}}
      """;

  private static final String MAPPING =
      """
      functions:
        shell: { shell: 'echo $$ > shell.new; mv shell.new shell.pid; %1$s sleep $(cat); echo 1' }
        python: { python: app.py:handler }
        node: { node: app.mjs }
        runtime: { runtime: [sh, -c, 'echo $$ > runtime.new; mv runtime.new runtime.pid; sleep 60'],
                   timeout: 61s }
        jar: { jar: ., handler: "App::handle" }
      """;

  private static final String JAVA =
      """
      import java.nio.file.*;
      public class App {
        public int handle(int seconds) throws Exception {
          Files.writeString(Path.of("jar.new"), "" + ProcessHandle.current().pid());
          Files.move(Path.of("jar.new"), Path.of("jar.pid"));
          long end = System.currentTimeMillis() + 1000 * seconds;
          while (System.currentTimeMillis() < end) {}
          return 1;
        }
      }
      """;

  private static final String PYTHON =
      """
      import os, subprocess, time
      def handler(event, context):
          with open("python.new", "w") as file:
              file.write(str(os.getpid()))
          os.rename("python.new", "python.pid")
          if event:
              subprocess.run(["sleep", str(event)])
          return 1
      """;

  private static final String NODE =
      """
      import { renameSync, writeFileSync } from 'node:fs';
      export const handler = async (event) => {
        writeFileSync('node.new', String(process.pid));
        renameSync('node.new', 'node.pid');
        const end = Date.now() + event * 1000;
        while (Date.now() < end);
        return 1;
      };
      """;

  @TempDir Path folder;
  private final String mark = "ASL_LEFTOVERS=" + UUID.randomUUID();
  private Path temporary;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(works("python3", "--version"), "python3 is not installed");
    assumeTrue(works("node", "--version"), "node is not installed");
    temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.writeString(folder.resolve("app.py"), PYTHON);
    Files.writeString(folder.resolve("app.mjs"), NODE);
    Path source = Files.writeString(folder.resolve("App.java"), JAVA);
    String[] arguments = {"-d", folder.toString(), source.toString()};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    Files.writeString(folder.resolve("functions.yaml"), MAPPING.formatted(""));
  }

  private static boolean works(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Process start(List<String> functions, String settings, String input) throws IOException {
    List<String> branches = new ArrayList<>();
    functions.forEach(function -> branches.add(BRANCH.formatted(function, settings)));
    Path definition =
        Files.writeString(
            folder.resolve("all.json"), DEFINITION.formatted(String.join(",", branches)));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            "asl.cli.Main",
            "run",
            definition.toString(),
            "--input",
            input);
    builder.environment().putAll(Map.of("TMPDIR", temporary.toString()));
    builder.environment().put("XDG_RUNTIME_DIR", temporary.toString());
    builder.environment().put(mark.substring(0, 13), mark.substring(14));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("talk").toFile())
        .start();
  }

  private List<String> leftProcesses() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process :
          processes.filter(each -> Files.exists(each.resolve("environ"))).toList()) {
        if (read(process.resolve("environ")).contains(mark)) {
          found.add(process.getFileName() + " " + read(process.resolve("cmdline")));
        }
      }
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private void assertNothingIsLeft() throws Exception {
    for (int i = 0; i < 100 && !leftProcesses().isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertEquals(List.of(), leftProcesses());
    try (Stream<Path> files = Files.walk(temporary)) {
      assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
    }
  }

  private void awaitFunctions(List<String> functions, Process run) throws Exception {
    for (String function : functions) {
      for (int i = 0; !Files.exists(folder.resolve(function + ".pid")); i++) {
        assertTrue(run.isAlive() && i < 600, () -> function + ": " + read(folder.resolve("talk")));
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    assertTrue(leftProcesses().size() > functions.size(), "the search for processes finds too few");
  }

  private int end(Process run) throws InterruptedException {
    assertTrue(run.waitFor(60, TimeUnit.SECONDS), "the run does not end");
    return run.exitValue();
  }

  @Test
  void nothingStaysAfterSuccess() throws Exception {
    Process run = start(List.of("shell", "python", "node", "jar"), "", "0");
    assertEquals(0, end(run), () -> read(folder.resolve("talk")));
    assertNothingIsLeft();
  }

  @Test
  void nothingStaysAfterFailure() throws Exception {
    Files.writeString(folder.resolve("functions.yaml"), MAPPING.formatted("exit 1;"));
    assertEquals(1, end(start(List.of("shell", "python", "node"), "", "60")));
    assertNothingIsLeft();
  }

  @Test
  void nothingStaysAfterATimeout() throws Exception {
    assertEquals(1, end(start(ALL, ", \"TimeoutSeconds\": 2", "60")));
    assertNothingIsLeft();
  }

  @Test
  void nothingStaysAfterInterruption() throws Exception {
    Process run = start(ALL, "", "60");
    awaitFunctions(ALL, run);
    assertTrue(works("kill", "-INT", Long.toString(run.pid())));
    assertEquals(130, end(run));
    assertNothingIsLeft();
  }

  @Test
  void nothingStaysWhenAslIsKilled() throws Exception {
    Process run = start(ALL, "", "60");
    awaitFunctions(ALL, run);
    run.destroyForcibly();
    assertEquals(137, end(run));
    assertNothingIsLeft();
  }
}
