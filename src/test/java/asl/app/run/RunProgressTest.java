package asl.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import asl.engine.ProgressSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One line about what a run is busy with. */
class RunProgressTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final RunProgress progress = new RunProgress();
  private final List<String> skipped = new ArrayList<>();
  private Instant now = START;

  private final class Waiting implements ProgressSink.Wait {
    private final String state;
    private final Instant until;
    private final boolean beforeRetry;

    Waiting(String state, Instant until, boolean beforeRetry) {
      this.state = state;
      this.until = until;
      this.beforeRetry = beforeRetry;
    }

    @Override
    public String state() {
      return state;
    }

    @Override
    public Instant until() {
      return until;
    }

    @Override
    public boolean isBeforeRetry() {
      return beforeRetry;
    }

    @Override
    public void skip() {
      skipped.add(state);
    }
  }

  @BeforeEach
  void begin() {
    progress.begin(() -> now, Runnable::run);
  }

  private Waiting waitFor(String state, long seconds, boolean beforeRetry) {
    Waiting wait = new Waiting(state, START.plusSeconds(seconds), beforeRetry);
    progress.waitBegun(wait);
    return wait;
  }

  @Test
  void whereNothingGoesOnThereIsNothingToSay() {
    assertNull(progress.text());
    assertNull(new RunProgress().text());
    progress.skip();
    assertEquals(List.of(), skipped);
  }

  @Test
  void aLongNameLeavesRoomForWhatSomebodyCanDo() {
    waitFor("Wait for the answer of the customer's bank", 100, false);
    assertEquals("Wait for the answer… waits, 1:40 left; Enter skips it", progress.text());
  }

  @Test
  void aWaitIsCountedDown() {
    Waiting wait = waitFor("Pause", 100, false);
    assertEquals("Pause waits, 1:40 left; Enter skips it", progress.text());
    now = START.plusMillis(93_500);
    assertEquals("Pause waits, 0:07 left; Enter skips it", progress.text());
    now = START.plusSeconds(100);
    assertNull(progress.text());
    progress.waitEnded(wait);
    assertNull(progress.text());
  }

  @Test
  void longWaitsAreToldInHoursAndDays() {
    waitFor("Pause", 3_600, false);
    assertEquals("Pause waits, 1:00:00 left; Enter skips it", progress.text());
    now = START.minusSeconds(86_400 * 2);
    assertEquals("Pause waits, 2 d 1:00:00 left; Enter skips it", progress.text());
  }

  @Test
  void ofSeveralWaitsTheOneThatEndsFirstIsToldAndSkipped() {
    waitFor("Slow", 100, false);
    Waiting retry = waitFor("Charge", 30, true);
    waitFor("Slower", 200, false);
    assertEquals(
        "Charge is tried again in 0:30 (and 2 more wait); Enter skips it", progress.text());
    progress.skip();
    assertEquals(List.of("Charge"), skipped);
    progress.waitEnded(retry);
    progress.skip();
    assertEquals(List.of("Charge", "Slow"), skipped);
  }

  @Test
  void aMapTellsHowFarItIsAndHowFast() {
    progress.mapAdvanced("Each", 0, 0, 10_000);
    assertEquals("Each: 0 of 10,000 done", progress.text());
    now = START.plusSeconds(4);
    progress.mapAdvanced("Each", 5_000, 3, 10_000);
    assertEquals("Each: 5,000 of 10,000 done, 3 failed, 1,250/s", progress.text());
    progress.mapAdvanced("Rows", 7, 0, 0);
    assertEquals("Each: 5,000 of 10,000 done, 3 failed, 1,250/s · Rows: 7 done", progress.text());
    progress.mapEnded("Each");
    progress.mapEnded("Rows");
    assertNull(progress.text());
  }
}
