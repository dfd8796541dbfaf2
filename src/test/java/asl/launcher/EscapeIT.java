package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.history.EventType;
import asl.history.HistoryEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a handler starts ends with the run, and a handler that ends the JVM loses nothing. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "limits are shown under /proc")
class EscapeIT {
  private static final String TASK =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}
      """;

  @TempDir Path folder;

  /** As the launcher does it; a number of its own, as each run has. */
  private StartedRun run(String seconds) throws IOException {
    Path talk = folder.resolve("talk");
    List<String> words =
        StartedRun.builder(
                List.of(), "run", "d.json", "--trace", "off", "--history", "history.json")
            .command();
    List<String> command = new ArrayList<>();
    String mark = "63865" + (1_000_000_000 + Integer.parseInt(seconds));
    command.addAll(
        List.of("sh", "-c", "ulimit -S -w " + mark + " || ulimit -S -x " + mark + "; exec \"$@\""));
    command.add("sh");
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(talk.toFile());
    return new StartedRun(builder.start(), talk);
  }

  private void daemon(String seconds, String then) throws IOException {
    Files.writeString(folder.resolve("d.json"), TASK);
    String escape = "setsid env -i sleep " + seconds + " >/dev/null 2>&1 </dev/null &";
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { f: { shell: '(" + escape + ") ; touch begun; " + then + "' } }");
  }

  private static boolean sleeps(String seconds) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : processes.toList()) {
        if (commandLine(process).equals("sleep\0" + seconds + "\0")) {
          return true;
        }
      }
    }
    return false;
  }

  private static String commandLine(Path process) {
    try {
      return new String(
          Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static void assertEnds(String seconds) throws Exception {
    for (int i = 0; i < 100 && sleeps(seconds); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertTrue(!sleeps(seconds), "the daemon outlives the run");
  }

  @Test
  void aDaemonWithoutParentSessionAndEnvironmentEndsWithTheRun() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/setsid")), "setsid is not installed");
    daemon("29123", "sleep 1; echo 1");
    StartedRun run = run("29123");
    for (int i = 0; i < 300 && !sleeps("29123"); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertTrue(sleeps("29123"), run::said);
    assertEquals(0, run.end(Duration.ofSeconds(30)), run::said);
    assertEnds("29123");
  }

  @Test
  void aDaemonEndsWhenAslIsKilled() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/setsid")), "setsid is not installed");
    daemon("29124", "sleep 60; echo 1");
    StartedRun run = run("29124");
    for (int i = 0; i < 300 && !sleeps("29124"); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertTrue(sleeps("29124"), run::said);
    run.process().destroyForcibly();
    assertEnds("29124");
  }

  @Test
  void aHandlerThatHaltsTheJvmLosesNothing() throws Exception {
    Files.writeString(folder.resolve("d.json"), TASK);
    Path source =
        Files.writeString(
            folder.resolve("App.java"),
            """
            public class App {
              static final long LONG = 1234567890123L;
              static final double DOUBLE = 0.12345;
              public Object handle(Object input) {
                System.out.println("halt " + LONG + DOUBLE);
                Runtime.getRuntime().halt(0);
                return input;
              }
            }
            """);
    String[] arguments = {"-d", folder.toString(), source.toString()};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { f: { jar: ., handler: 'App::handle', isolation: class-loader } }");
    StartedRun run = run("29125");
    assertEquals(1, run.end(Duration.ofSeconds(30)), run::said);
    assertTrue(run.said().contains("a handler ended asl with System.exit"), run.said());
    List<HistoryEvent> events = StartedRun.events(folder.resolve("history.json"));
    assertEquals(EventType.EXECUTION_ABORTED, events.get(events.size() - 1).type());
  }
}
