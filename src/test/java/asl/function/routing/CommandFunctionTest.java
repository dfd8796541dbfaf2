package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  @TempDir Path folder;

  @BeforeAll
  static void aShellIsThere() {
    Programs.assume("sh", "-c", "exit 0");
  }

  private RecordedCalls shell(String script) throws Exception {
    return shell(script, "");
  }

  private RecordedCalls shell(String script, String settings) throws Exception {
    Files.writeString(folder.resolve("work.sh"), script);
    return RecordedCalls.with(
        folder, "functions:\n  work: { command: [sh, work.sh, \"a b\"]%s }\n".formatted(settings));
  }

  private TaskUpdate.Failed failure(String script) throws Exception {
    try (RecordedCalls calls = shell(script)) {
      return calls.failure(WORK, Map.of());
    }
  }

  @Test
  void thePayloadComesOnStdinAndTheResultFromStdout() throws Exception {
    try (RecordedCalls calls = shell("cat\n")) {
      assertEquals(Map.of("a", List.of(1, 2.5)), calls.result(WORK, Map.of("a", List.of(1, 2.5))));
    }
  }

  @Test
  void aProgramThatPrintsWithoutEndIsStopped() throws Exception {
    TaskUpdate.Failed failed = failure("yes\n");
    assertEquals("Function.ResponseSizeTooLarge", failed.error());
  }

  @Test
  void aProgramThatPrintsMuchAndFailsSaysWhy() throws Exception {
    TaskUpdate.Failed failed =
        failure("head -c 30000000 /dev/zero\necho '{\"errorType\": \"Full\"}' >&2\nexit 1\n");
    assertEquals("Full", failed.error());
  }

  @Test
  void thePayloadMayBeAnArgumentAndNoShellTouchesIt() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(
            folder, "functions:\n  work: { command: [printf, \"%s\", \"{payload}\"] }")) {
      assertEquals("$(id) `id`", calls.result(WORK, "$(id) `id`"));
    }
  }

  @Test
  void aShellLineRunsInTheFolderOfTheMapping() throws Exception {
    Files.writeString(folder.resolve("answer.json"), "42");
    try (RecordedCalls calls =
        RecordedCalls.with(folder, "functions:\n  work: { shell: 'cat *.json | cat' }")) {
      assertEquals(42, calls.result(WORK, null));
    }
  }

  @Test
  void itRunsInItsWorkingDirectoryAndIsFoundFromTheMapping() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path program =
        Files.writeString(folder.resolve("where.sh"), "#!/bin/sh\nprintf '\"%s\"' $PWD\n");
    assertTrue(program.toFile().setExecutable(true));
    try (RecordedCalls calls =
        RecordedCalls.with(
            folder, "functions: { work: { command: ./where.sh, workingDirectory: elsewhere } }")) {
      assertEquals(elsewhere.toRealPath().toString(), calls.result(WORK, null));
    }
  }

  @Test
  void aPayloadThatIsTooLongForAnArgumentIsRefusedWithARemedy() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(folder, "functions: { work: { command: [echo, '{payload}'] } }")) {
      assertEquals(1, calls.result(WORK, 1));
      TaskUpdate.Failed failed = calls.failure(WORK, "x".repeat(200_000));
      assertEquals("Runtime.InvalidEntrypoint", failed.error());
      assertTrue(
          String.valueOf(failed.cause()).contains("200002 bytes is too long for an argument"),
          failed::toString);
    }
  }

  @Test
  void nothingOnStdoutIsNull() throws Exception {
    try (RecordedCalls calls = shell("exit 0\n")) {
      assertNull(calls.result(WORK, null));
    }
  }

  @Test
  void stderrIsPassedOnWithTheStatesName() throws Exception {
    try (RecordedCalls calls = shell("echo \"arg $1 $LEVEL\" >&2; echo 1\n", ", env: {LEVEL: x}")) {
      assertEquals(1, calls.result(WORK, null));
      assertEquals(List.of("Work: arg a b x"), calls.printed);
    }
  }

  @Test
  void anErrorObjectNamesTheFailure() throws Exception {
    assertEquals(
        new TaskUpdate.Failed(
            TaskUpdate.Stage.RUN,
            "TooCold",
            "{\"errorType\":\"TooCold\",\"errorMessage\":\"brr\"}"),
        failure("echo '{\"errorType\":\"TooCold\",\"errorMessage\":\"brr\"}'\n"));
    assertEquals(
        new TaskUpdate.Failed(TaskUpdate.Stage.RUN, "TooCold", "brr"),
        failure("echo text >&2; echo '{\"Error\":\"TooCold\",\"Cause\":\"brr\"}' >&2; exit 1\n"));
  }

  @Test
  void anExitCodeAloneIsLambdaUnknownWithTheTailOfStderr() throws Exception {
    assertEquals(
        new TaskUpdate.Failed(
            TaskUpdate.Stage.RUN,
            "Lambda.Unknown",
            "The command ended with exit code 7. It printed: oh no"),
        failure("echo oh no >&2; exit 7\n"));
    assertTrue(String.valueOf(failure("kill -9 $$\n").cause()).contains("ended by signal 9"));
  }

  @Test
  void outputThatIsNoJsonIsAFailureThatShowsIt() throws Exception {
    TaskUpdate.Failed failed = failure("echo hello\n");
    assertEquals("Lambda.Unknown", failed.error());
    assertTrue(String.valueOf(failed.cause()).endsWith(": hello"), failed::toString);
    assertEquals("Lambda.Unknown", failure("printf '\"\\377\"'\n").error());
  }

  @Test
  void tenMegabytesOfOutputAreTooMuchForLambda() throws Exception {
    TaskUpdate.Failed failed = failure("printf '\"'; head -c 10000000 /dev/zero | tr '\\0' a\n");
    assertEquals("Function.ResponseSizeTooLarge", failed.error());
  }

  @Test
  void aHugePayloadNeitherBlocksNorMustBeRead() throws Exception {
    String payload = "x".repeat(3_000_000);
    try (RecordedCalls calls = shell("wc -c\n")) {
      assertEquals(3_000_002, calls.result(WORK, payload));
    }
    try (RecordedCalls calls = shell("head -c 2000000 /dev/zero | tr '\\0' ' '; echo 5\n")) {
      assertEquals(5, calls.result(WORK, payload));
    }
  }

  @Test
  void aProgramThatIsMissingIsAFailure() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(folder, "functions:\n  work: { command: ./no-such-program }")) {
      TaskUpdate.Failed failed = calls.failure(WORK, null);
      assertEquals("Runtime.InvalidEntrypoint", failed.error());
      assertTrue(String.valueOf(failed.cause()).contains("no-such-program"));
    }
  }

  @Test
  void aProgramThatIsNowhereInThePathIsNamedWithTheRemedy() throws Exception {
    Map<String, String> remedies =
        Map.of(
            "command: no-such-program", "name another program in the mapping (functions.yaml:1:20)",
            "runtime: no-such-program", "name another program in the mapping (functions.yaml:1:20)",
            "python: x.py:f, interpreter: no-such-program",
                "name another with 'interpreter' in the mapping (functions.yaml:1:20)",
            "node: x.js, interpreter: no-such-program",
                "name another with 'interpreter' in the mapping (functions.yaml:1:20)");
    for (Map.Entry<String, String> each : remedies.entrySet()) {
      try (RecordedCalls calls =
          RecordedCalls.with(folder, "functions: { work: { %s } }".formatted(each.getKey()))) {
        TaskUpdate.Failed failed = calls.failure(WORK, null);
        assertEquals("Runtime.InvalidEntrypoint", failed.error());
        assertEquals(
            "{\"errorType\":\"Runtime.InvalidEntrypoint\",\"errorMessage\":\"there is no program"
                + " 'no-such-program' in the PATH; install it, or "
                + each.getValue()
                + "\"}",
            failed.cause());
      }
    }
  }

  @Test
  void aFolderToStartInThatIsMissingIsNoMissingProgram() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(
            folder, "functions: { work: { command: sh, workingDirectory: nowhere } }")) {
      String cause = String.valueOf(calls.failure(WORK, null).cause());
      assertTrue(
          cause.contains("there is no folder " + folder.resolve("nowhere") + " to start"), cause);
    }
  }

  @Test
  void aHangEndsAtItsTimeoutWithItsDescendants() throws Exception {
    Path file = folder.resolve("pid");
    try (RecordedCalls calls =
        shell(
            "(exec sleep 60 >/dev/null 2>&1 </dev/null & echo $! > pid.new; mv pid.new pid)\nsleep 60\n",
            ", timeout: 2s")) {
      TaskUpdate.Failed failed = calls.failure(WORK, null);
      assertEquals("Sandbox.Timedout", failed.error());
      Programs.awaitEnd(Programs.awaitNumber(file));
    }
  }

  @Test
  void aProcessLeftBehindDoesNotHoldTheCallAndEndsWithTheRun() throws Exception {
    Path file = folder.resolve("pid");
    long left;
    try (RecordedCalls calls =
        shell("sleep 60 & echo $! > pid.new; mv pid.new pid\necho '\"done\"'\n")) {
      assertEquals("done", calls.result(WORK, null));
      left = Programs.awaitNumber(file);
      assertTrue(ProcessHandle.of(left).map(ProcessHandle::isAlive).orElse(false));
    }
    Programs.awaitEnd(left);
  }

  @Test
  void twoHundredCallsAtATimeAllEnd() throws Exception {
    try (RecordedCalls calls = shell("cat\n")) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      for (int i = 0; i < 200; i++) {
        calls.router.invoke(RecordedCalls.invocation(WORK, i), updates::add);
      }
      var results = new java.util.HashSet<Object>();
      for (int i = 0; i < 200; i++) {
        TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
        results.add(((TaskUpdate.Succeeded) update).output());
      }
      assertEquals(200, results.size());
    }
  }
}
