package asl.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimerQueueTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final TimerQueue timers = new TimerQueue();
  private final List<String> ran = new ArrayList<>();

  private Clock.Timer add(long second, String name) {
    return timers.add(START.plusSeconds(second), () -> ran.add(name));
  }

  private void runDue(long second) {
    Runnable action;
    while ((action = timers.takeDue(START.plusSeconds(second))) != null) {
      action.run();
    }
  }

  @Test
  void timersComeInTheOrderOfTheirInstantsAndThenOfTheirSetting() {
    add(2, "c");
    add(1, "a");
    add(2, "d");
    add(1, "b");
    runDue(2);
    assertEquals(List.of("a", "b", "c", "d"), ran);
  }

  @Test
  void whatIsNotDueStays() {
    add(2, "later");
    runDue(1);
    assertEquals(List.of(), ran);
    assertEquals(START.plusSeconds(2), timers.earliest());
  }

  @Test
  void aTimerTakenBackNeverRunsAndIsNotTheEarliest() {
    Clock.Timer first = add(1, "first");
    add(2, "second");
    first.cancel();
    first.cancel();
    assertEquals(START.plusSeconds(2), timers.earliest());
    runDue(3);
    assertEquals(List.of("second"), ran);
  }

  @Test
  void takingBackAfterItRanDoesNothing() {
    Clock.Timer timer = add(1, "once");
    runDue(1);
    timer.cancel();
    assertNull(timers.earliest());
    assertEquals(List.of("once"), ran);
  }

  /** A task that sends a heartbeat a second for a year must not fill the memory. */
  @Test
  void timersTakenBackDoNotPileUp() {
    List<WeakReference<Clock.Timer>> references = new ArrayList<>();
    add(Integer.MAX_VALUE, "last");
    for (int i = 0; i < 10_000; i++) {
      Clock.Timer timer = add(1000 + i, "never");
      timer.cancel();
      references.add(new WeakReference<>(timer));
    }
    long kept = 0;
    for (int i = 0; i < 50 && (i == 0 || kept > 1100); i++) {
      System.gc();
      kept = references.stream().filter(reference -> reference.get() != null).count();
    }
    long left = kept;
    assertTrue(left <= 1100, () -> left + " of 10000 timers are still held");
    assertNotNull(timers.earliest());
  }
}
