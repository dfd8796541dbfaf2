package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.HistoryEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  /** A second, twice the time between two events, and a write. */
  private static final Duration LOST = Duration.ofMillis(1150);

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

  /** Children that are under way when it is killed. */
  private static final String MAP =
      """
      {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, %s}}}
      """
          .formatted(DEFINITION.strip().substring(1));

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

  @Test
  void neitherDoChildrenOfDistributedMapsLackMore() throws Exception {
    Files.writeString(folder.resolve("d.json"), MAP);
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { f: { mock: { return: {}, delay: 50ms } } }");
    Path history = folder.resolve("h.json");
    StartedRun run =
        StartedRun.of(
            folder, "run", "d.json", "--input", "[{}, {}, {}]", "--history", history.toString());
    run.awaitSize(history, 1);
    Killed killed = kill(run, 3000);
    List<Path> children = files(folder.resolve("h.children"));
    assertEquals(3, children.size());
    for (Path child : children) {
      killed.assertWritten(child);
    }
    assertReadable(history);
  }

  /** Children behind the first thousand have files only while they are under way. */
  @Test
  void neitherDoChildrenBehindTheFirstThousandLackMore() throws Exception {
    Files.writeString(folder.resolve("d.json"), MAP);
    Files.writeString(
        folder.resolve("functions.yaml"),
        "functions: { f: { mock: { return: {}, delay: 100s } } }");
    Files.writeString(folder.resolve("items.json"), "[" + "{},".repeat(1099) + "{}]");
    Path history = folder.resolve("h.json");
    StartedRun run =
        StartedRun.of(
            folder,
            "run",
            "d.json",
            "--trace",
            "off",
            "--input",
            "items.json",
            "--history",
            history.toString());
    Path children = folder.resolve("h.children");
    for (int i = 0; files(children).size() < 1100; i++) {
      assertTrue(run.process().isAlive() && i < 600, run::said);
      TimeUnit.MILLISECONDS.sleep(100);
    }
    kill(run, 0);
    for (Path child : files(children)) {
      assertTrue(!StartedRun.events(child).isEmpty(), () -> "nothing was written to " + child);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void kill(Path history, int millis) throws Exception {
    StartedRun run =
        StartedRun.of(folder, "run", "d.json", "--trace", "off", "--history", history.toString());
    run.awaitSize(history, 1);
    Killed killed = kill(run, millis);
    if (!StartedRun.events(history).isEmpty() || killed.allowed().toMillis() < millis) {
      killed.assertWritten(history);
    }
    assertReadable(history);
  }

  private static Killed kill(StartedRun run, int millis) throws Exception {
    Duration slack = slackOf(millis);
    run.process().destroyForcibly();
    Killed killed = new Killed(Instant.now(), LOST.plus(slack.multipliedBy(2)));
    assertEquals(137, run.end(Duration.ofSeconds(20)));
    return killed;
  }

  /** Waits for so long, and tells how late this machine woke us up at worst. */
  private static Duration slackOf(int millis) throws InterruptedException {
    Instant end = Instant.now().plusMillis(millis);
    Duration worst = Duration.ZERO;
    for (Instant now = Instant.now(); now.isBefore(end); ) {
      TimeUnit.MILLISECONDS.sleep(10);
      Instant woken = Instant.now();
      Duration late = Duration.between(now, woken).minusMillis(10);
      worst = late.compareTo(worst) > 0 ? late : worst;
      now = woken;
    }
    return worst;
  }

  /**
   * A run that was killed.
   *
   * @param allowed how much may be missing: a second and what the machine was late by
   */
  private record Killed(Instant at, Duration allowed) {
    void assertWritten(Path history) throws Exception {
      List<HistoryEvent> events = StartedRun.events(history);
      assertTrue(!events.isEmpty(), () -> "nothing was written to " + history);
      Duration lost = Duration.between(events.get(events.size() - 1).timestamp(), at);
      assertTrue(
          lost.compareTo(allowed) < 0,
          () -> "lost " + lost + " of " + history + " where " + allowed + " is allowed");
    }
  }

  private void assertReadable(Path history) throws Exception {
    StartedRun trace = StartedRun.of(folder, "trace", history.toString());
    assertEquals(0, trace.end(Duration.ofSeconds(30)), trace::said);
  }
}
