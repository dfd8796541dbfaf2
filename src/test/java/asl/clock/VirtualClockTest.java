package asl.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualClock clock = new VirtualClock(START);
  private final List<String> log = new ArrayList<>();

  private void note(String what) {
    log.add(what + "@" + Duration.between(START, clock.now()).toSeconds());
  }

  @Test
  void jumpsToTheNextTimerWhenThereIsNothingToDo() {
    clock.at(START.plus(Duration.ofDays(400)), () -> note("late"));
    clock.at(START.plusSeconds(5), () -> note("soon"));
    clock.run();
    assertEquals(List.of("soon@5", "late@34560000"), log);
  }

  @Test
  void whatIsPostedRunsBeforeTimeGoesOn() {
    clock.at(
        START.plusSeconds(5),
        () -> {
          note("timer");
          clock.post(() -> note("posted"));
        });
    clock.at(START.plusSeconds(6), () -> note("next"));
    clock.run();
    assertEquals(List.of("timer@5", "posted@5", "next@6"), log);
  }

  @Test
  void aTimerThatIsPastRunsNow() {
    clock.at(START.minusSeconds(9), () -> note("past"));
    clock.run();
    assertEquals(List.of("past@0"), log);
  }

  @Test
  void aTimerTakenBackDoesNotMoveTime() {
    clock.at(START.plusSeconds(5), () -> note("never")).cancel();
    clock.run();
    assertEquals(List.of(), log);
    assertEquals(START, clock.now());
  }

  @Test
  void stopLeavesTheRestUndone() {
    clock.at(
        START.plusSeconds(1),
        () -> {
          note("first");
          clock.stop();
        });
    clock.at(START.plusSeconds(2), () -> note("never"));
    clock.run();
    assertEquals(List.of("first@1"), log);
  }

  @Test
  void timeStandsStillWhileWorkOutsideGoesOn() {
    clock.post(
        () -> {
          clock.workBegun();
          clock.at(START.plus(Duration.ofDays(1)), () -> note("timeout"));
          Thread worker =
              new Thread(
                  () ->
                      clock.post(
                          () -> {
                            clock.workEnded();
                            note("done");
                          }));
          worker.start();
        });
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
    assertEquals(List.of("done@0", "timeout@86400"), log);
  }
}
