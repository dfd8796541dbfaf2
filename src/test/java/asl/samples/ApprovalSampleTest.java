package asl.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.app.run.Interruption;
import asl.app.run.RunOutcome;
import asl.app.run.RunRequest;
import asl.app.run.RunTalk;
import asl.app.run.RunWorkflow;
import asl.app.token.AnswerTask;
import asl.trust.Handling;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that a human answers, which this test plays. */
class ApprovalSampleTest {
  private static final Path SAMPLE = Path.of("samples/approval");

  @TempDir Path runtime;
  private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

  private RunOutcome.Ended run(String mapping, String answer) throws Exception {
    RunRequest request =
        new RunRequest(
            SAMPLE.resolve("expense.json").toString(),
            SAMPLE.resolve("input.json").toString(),
            new RunRequest.Functions(
                SAMPLE.resolve(mapping).toString(),
                List.of(),
                environment(),
                null,
                null,
                Handling.CODE),
            false,
            new RunRequest.Time(false, null),
            null,
            null,
            null,
            null,
            true,
            RunRequest.Start.FIRST_STATE);
    RunTalk talk =
        new RunTalk() {
          @Override
          public void printed(String state, String line) {
            printed.add(line);
          }

          @Override
          public boolean isAnswered() {
            return true;
          }

          @Override
          public String answer() {
            return answer;
          }
        };
    return (RunOutcome.Ended)
        RunWorkflow.run(request, talk, InputStream.nullInputStream(), new Interruption(), null);
  }

  private Map<String, String> environment() {
    return Map.of("XDG_RUNTIME_DIR", runtime.toString(), "PATH", System.getenv("PATH"));
  }

  @Test
  void theHumanAtTheTerminalDecides() throws Exception {
    RunOutcome.Ended approved = run("prompt.functions.yaml", "approve");
    assertEquals("SUCCEEDED", approved.status());
    assertTrue(printed.contains("Approve the expense?"), printed::toString);
    assertTrue(String.join("\n", printed).contains("\"Amount\": 40"), printed::toString);
    assertEquals("Rejected", run("prompt.functions.yaml", "reject").error());
  }

  @Test
  void somebodyElsewhereDecidesWithTheToken() throws Exception {
    CompletableFuture<RunOutcome.Ended> run =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return run("token.functions.yaml", null);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    for (int i = 0; i < 2000 && printed.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    String[] words = printed.get(0).split(" ", 6);
    assertEquals(
        "asl send-task-success --task-token", String.join(" ", List.of(words).subList(0, 3)));
    String output = words[5].substring(1, words[5].length() - 1);
    new AnswerTask(environment(), words[3]).success(output, InputStream.nullInputStream());
    assertEquals("SUCCEEDED", run.get(30, TimeUnit.SECONDS).status());
  }
}
