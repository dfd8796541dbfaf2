package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that wait for their token, and the commands that bring it. */
class RunCallbackTest {
  private static final String CALLBACK =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, %s
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}}}}
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void mapACommandThatKeepsTheToken() throws IOException {
    cli = Cli.environment("XDG_RUNTIME_DIR", folder.toString());
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { '*': { shell: 'echo \"$ASL_TASK_TOKEN\" > part && mv part token' } }");
  }

  private CompletableFuture<Cli.Result> run(String fields) throws IOException {
    Files.deleteIfExists(folder.resolve("token"));
    Path definition = Files.writeString(folder.resolve("a.json"), CALLBACK.formatted(fields));
    return CompletableFuture.supplyAsync(
        () -> cli.call("run", definition.toString(), "--compact", "--trace", "off"));
  }

  private String token() throws Exception {
    Path file = folder.resolve("token");
    for (int i = 0; i < 2000 && !Files.exists(file); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return Files.readString(file).strip();
  }

  private static Cli.Result ended(CompletableFuture<Cli.Result> run) throws Exception {
    return run.get(60, TimeUnit.SECONDS);
  }

  @Test
  void aRunWithoutTimeoutWaitsForSuccess() throws Exception {
    CompletableFuture<Cli.Result> run = run("");
    String token = token();
    TimeUnit.MILLISECONDS.sleep(200);
    assertFalse(run.isDone());
    Cli.Result sent =
        cli.call("send-task-success", "--task-token", token, "--task-output", "{\"ok\": 1}");
    assertEquals(new Cli.Result(0, "", ""), sent);
    assertEquals(new Cli.Result(0, "{\"ok\":1}\n", ""), ended(run));
    Cli.Result late = cli.call("send-task-success", "--task-token", token, "--task-output", "1");
    assertEquals(3, late.exit());
    assertEquals("asl: no run of yours waits for this token\n", late.err());
  }

  @Test
  void aFailureIsTheTasks() throws Exception {
    CompletableFuture<Cli.Result> run = run("");
    String[] words = {"--task-token", token(), "--error", "No.Way", "--cause", "because"};
    assertEquals(3, cli.call("send-task-failure", "--task-token", "wrong").exit());
    assertEquals(0, call("send-task-failure", words).exit());
    Cli.Result result = ended(run);
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("error: No.Way\n  cause: because"), result.err());
  }

  private Cli.Result call(String command, String... words) {
    String[] all = new String[words.length + 1];
    all[0] = command;
    System.arraycopy(words, 0, all, 1, words.length);
    return cli.call(all);
  }

  @Test
  void heartbeatsKeepATaskAliveAndTheirAbsenceEndsIt() throws Exception {
    CompletableFuture<Cli.Result> run = run("\"HeartbeatSeconds\": 1,");
    String token = token();
    for (int i = 0; i < 4; i++) {
      TimeUnit.MILLISECONDS.sleep(400);
      assertEquals(0, cli.call("send-task-heartbeat", "--task-token", token).exit());
    }
    assertFalse(run.isDone());
    Cli.Result result = ended(run);
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("States.Timeout"), result.err());
    assertEquals(3, cli.call("send-task-heartbeat", "--task-token", token).exit());
  }

  @Test
  void nobodyElseSeesTheChannel() throws Exception {
    CompletableFuture<Cli.Result> run = run("");
    String token = token();
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("asl"))));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Cli other = Cli.environment("XDG_RUNTIME_DIR", elsewhere.toString());
    assertEquals(
        3, other.call("send-task-success", "--task-token", token, "--task-output", "1").exit());
    assertEquals(
        0, cli.call("send-task-success", "--task-token", token, "--task-output", "1").exit());
    assertEquals(0, ended(run).exit());
  }

  @Test
  void aPromptWithoutATerminalIsRefusedBeforeAnythingRuns() throws Exception {
    Files.writeString(
        folder.resolve("functions.yaml"), "functions: { 'state:A': { prompt: 'Well?' } }");
    Cli.Result result = ended(run(""));
    assertEquals(3, result.exit());
    assertEquals(
        "asl: nobody can answer the prompt of state 'A': this is no terminal;"
            + " map it to a mock, or run asl in a terminal\n",
        result.err());
  }
}
