package asl.clock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The one suite that waits for real time, a few milliseconds of it. */
class WallClockTest {
  private final WallClock clock = new WallClock();
  private final List<String> log = new ArrayList<>();

  @Test
  void aTimerRunsWhenItsInstantHasComeAndNotBefore() {
    Instant start = Instant.now();
    Instant due = start.plusMillis(30);
    clock.at(due, () -> log.add(Instant.now().isBefore(due) ? "early" : "in time"));
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of("in time"), log);
  }

  @Test
  void timersRunInTheirOrder() {
    Instant start = clock.now();
    clock.at(start.plusMillis(20), () -> log.add("second"));
    clock.at(start.plusMillis(10), () -> log.add("first"));
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of("first", "second"), log);
  }

  @Test
  void waitsForWorkOutsideWithoutAnyTimer() {
    clock.post(
        () -> {
          clock.workBegun();
          new Thread(
                  () ->
                      clock.post(
                          () -> {
                            clock.workEnded();
                            log.add("done");
                          }))
              .start();
        });
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of("done"), log);
  }

  /** As a workflow does that goes round and round. */
  private void again() {
    clock.post(this::again);
  }

  @Test
  void timersAndOthersHaveTheirTurnBesideWorkWithoutEnd() {
    clock.at(
        clock.now().plusMillis(5),
        () -> {
          log.add("timer");
          new Thread(
                  () ->
                      clock.post(
                          () -> {
                            log.add("other");
                            clock.stop();
                          }))
              .start();
        });
    again();
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of("timer", "other"), log);
  }

  @Test
  void stopFromAnotherThreadEndsAWait() {
    clock.at(clock.now().plus(Duration.ofDays(1)), () -> log.add("never"));
    new Thread(clock::stop).start();
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of(), log);
  }

  @Test
  void whileItStandsStillNoTimePasses() {
    CountDownLatch never = new CountDownLatch(1);
    Instant before = clock.now();
    clock.standStill(() -> assertDoesNotThrow(() -> never.await(300, TimeUnit.MILLISECONDS)));
    Duration passed = Duration.between(before, clock.now());
    assertTrue(passed.toMillis() < 250, passed.toString());
    Instant due = clock.now().plusMillis(20);
    clock.at(due, () -> log.add(clock.now().isBefore(due) ? "early" : "in time"));
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of("in time"), log);
  }

  @Test
  void nowIsInMilliseconds() {
    Instant now = clock.now();
    assertEquals(now.truncatedTo(ChronoUnit.MILLIS), now);
    assertTrue(Duration.between(clock.now(), Instant.now()).abs().toSeconds() < 10);
  }
}
