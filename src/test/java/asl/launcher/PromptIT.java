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
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Types at the prompts of the packed program, in a real terminal that tmux keeps. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmux")
class PromptIT {
  private static final int TRIES = 300;

  @TempDir static Path folder;

  private static UnpackedArchive archive;

  private Path socket;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    assumeTrue(hasTmux(), "tmux is not installed");
    archive = UnpackedArchive.in(folder);
    assumeTrue(archive.hasProgram(), "asl.cli.Main is not in the archive");
    Files.writeString(
        folder.resolve("d.asl.json"),
        """
        {"StartAt": "First", "States": {
          "First": {"Type": "Pass", "Next": "Second"},
          "Second": {"Type": "Wait", "Seconds": 1000, "Next": "Last"},
          "Last": {"Type": "Succeed"}}}
        """);
  }

  private static boolean hasTmux() throws InterruptedException {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @BeforeEach
  void open() throws IOException {
    socket = Files.createTempDirectory("asl").resolve("tmux");
  }

  @AfterEach
  void close() throws Exception {
    tmux("kill-server");
    Files.deleteIfExists(socket);
    Files.deleteIfExists(socket.getParent());
  }

  private Outcome tmux(String... words) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-S", socket.toString(), "-f", "/dev/null"));
    command.addAll(List.of(words));
    return Outcome.of(command, Map.of());
  }

  private void start(String words) throws Exception {
    String line =
        "cd '%s'; XDG_STATE_HOME=\"$PWD/state\" CI= '%s' %s; echo \"exit $?\"; sleep 600"
            .formatted(folder, archive.launcher(), words);
    Outcome outcome = tmux("new-session", "-d", "-x", "90", "-y", "30", line);
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private void type(String... keys) throws Exception {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(keys));
    tmux(words.toArray(String[]::new));
  }

  /** The screen as soon as it is so; fails if it does not become so. */
  private String await(Predicate<String> isSo) throws Exception {
    String screen = "";
    for (int i = 0; i < TRIES; i++) {
      screen = tmux("capture-pane", "-p").out();
      if (isSo.test(screen)) {
        return screen;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("the screen stays like this:\n" + screen.stripTrailing());
  }

  private String awaitEnd(String text) throws Exception {
    return await(screen -> screen.stripTrailing().endsWith(text));
  }

  @Test
  void theDebuggerCompletesStopsOnAnInterruptAndEndsAtTheEndOfTheInput() throws Exception {
    start("run d.asl.json --step");
    awaitEnd("debug>");
    type("st", "Tab");
    awaitEnd("debug> step");
    type("Enter");
    await(screen -> screen.contains("Before Second (Wait, line 3)"));
    type("jump L", "Tab");
    awaitEnd("debug> jump Last");
    type("C-c");
    awaitEnd("debug>");
    type("Up");
    awaitEnd("debug> step");
    type("C-c");
    awaitEnd("debug>");
    type("C-d");
    String screen = await(text -> text.contains("exit 1"));
    assertTrue(screen.contains("the execution ended as ABORTED"), screen);
  }

  @Test
  void anInterruptWhileItRunsIsHeard() throws Exception {
    start("run d.asl.json --step");
    awaitEnd("debug>");
    type("continue", "Enter");
    await(screen -> screen.contains("→ Second"));
    type("C-c");
    await(screen -> screen.contains("Stopping at the next state"));
    type("C-c");
    await(screen -> screen.contains("exit 1"));
  }

  @Test
  void anInterruptBehindAnAnsweredQuestionIsHeard() throws Exception {
    Files.writeString(
        folder.resolve("asked.asl.json"),
        """
        {"StartAt": "Ask", "States": {
          "Ask": {"Type": "Task", "Next": "Rest",
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask"},
          "Rest": {"Type": "Wait", "Seconds": 1000, "End": true}}}
        """);
    Files.writeString(
        folder.resolve("asked.yaml"), "functions: { ask: { prompt: 'Shall it go on?' } }");
    start("run asked.asl.json --functions asked.yaml --history asked.json");
    awaitEnd("answer>");
    type("approve", "Enter");
    await(screen -> screen.contains("→ Rest"));
    type("C-c");
    String screen = await(text -> text.contains("exit 130"));
    assertTrue(screen.contains("the execution ended as ABORTED"), screen);
    assertTrue(Files.readString(folder.resolve("asked.json")).contains("ExecutionAborted"));
  }

  @Test
  void anInterruptIsForTheRunAndNotForItsFunctions() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid");
    Files.writeString(
        folder.resolve("caught.asl.json"),
        """
        {"StartAt": "Long", "States": {
          "Long": {"Type": "Task", "End": true,
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:long",
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}]},
          "Caught": {"Type": "Succeed"}}}
        """);
    Files.writeString(
        folder.resolve("caught.yaml"),
        "functions: { long: { shell: 'echo begun >&2; sleep 99' } }");
    start("run caught.asl.json --functions caught.yaml --history caught.json");
    await(screen -> screen.contains("begun"));
    type("C-c");
    String screen = await(text -> text.contains("exit 130"));
    assertTrue(screen.contains("the execution ended as ABORTED"), screen);
    assertTrue(!Files.readString(folder.resolve("caught.json")).contains("FunctionFailed"));
  }

  @Test
  void aWaitIsCountedDownAndEnterEndsIt() throws Exception {
    start("run d.asl.json --compact");
    await(screen -> screen.contains("Second waits, 16:"));
    type("Enter");
    String screen = await(text -> text.contains("exit 0"));
    assertTrue(!screen.contains("waits"), screen);
    assertTrue(screen.contains("{}"), screen);
  }

  @Test
  void expressionsAreCompletedAndRemembered() throws Exception {
    start("eval --input '{\"order\": {\"id\": 7}}' --compact");
    awaitEnd("eval>");
    type("$.ord", "Tab");
    awaitEnd("eval> $.order");
    type(".i", "Tab", "Enter");
    await(screen -> screen.contains("\n7\n"));
    awaitEnd("7\neval>");
    type("C-d");
    await(screen -> screen.contains("exit 0"));
    assertTrue(Files.readString(folder.resolve("state/asl/eval.history")).contains("$.order.id"));
  }
}
