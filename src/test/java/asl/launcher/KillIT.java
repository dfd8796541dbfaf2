package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.HistoryEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run leaves that is killed at a random instant can be read, and lacks no more than the
 * current second. {@code -Dkills=100} kills a hundred.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGKILL")
class KillIT {
  private static final int KILLS = Integer.getInteger("kills", 3);

  /** A second, and what a busy machine takes to come to it. */
  private static final Duration LOST = Duration.ofMillis(2500);

  /** Some events a second, so that what is missing is what was not written out. */
  private static final String DEFINITION =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Task", "Next": "B",
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"},
        "B": {"Type": "Choice", "Default": "A",
          "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "C"}]},
        "C": {"Type": "Succeed"}}}
      """;

  @TempDir Path folder;

  @Test
  void whatAKilledRunLeavesCanBeRead() throws Exception {
    Files.writeString(folder.resolve("d.json"), DEFINITION);
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { f: { mock: { return: {}, delay: 50ms } } }");
    Random random = new Random();
    for (int i = 0; i < KILLS; i++) {
      String name = "h" + i + (random.nextBoolean() ? ".json" : ".jsonl");
      kill(folder.resolve(name), random.nextInt(2500));
    }
  }

  private void kill(Path history, int millis) throws Exception {
    StartedRun run =
        StartedRun.of(folder, "run", "d.json", "--trace", "off", "--history", history.toString());
    run.awaitSize(history, 1);
    TimeUnit.MILLISECONDS.sleep(millis);
    run.process().destroyForcibly();
    Instant killed = Instant.now();
    assertEquals(137, run.end(Duration.ofSeconds(20)));
    List<HistoryEvent> events = StartedRun.events(history);
    if (millis > LOST.toMillis()) {
      assertTrue(!events.isEmpty(), "nothing was written after " + millis + " ms");
    }
    if (!events.isEmpty()) {
      Instant last = events.get(events.size() - 1).timestamp();
      Duration lost = Duration.between(last, killed);
      assertTrue(lost.compareTo(LOST) < 0, () -> "lost " + lost + " of " + history);
    }
    StartedRun trace = StartedRun.of(folder, "trace", history.toString());
    assertEquals(0, trace.end(Duration.ofSeconds(30)), trace::said);
  }
}
