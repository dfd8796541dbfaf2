package asl.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Real time: a timer runs when its instant has come. It can be made to stand still for a while. */
public final class WallClock extends QueueingLoop {
  private volatile Duration stoodStill = Duration.ZERO;

  /** A loop in real time. */
  public WallClock() {}

  @Override
  public boolean jumps() {
    return false;
  }

  @Override
  public Instant now() {
    return stoodStill.isZero()
        ? Instant.ofEpochMilli(System.currentTimeMillis())
        : real().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Runs an action, on the loop, that takes no time as the loop sees it: from then on the clock is
   * late by as long as the action took.
   */
  public void standStill(Runnable action) {
    Instant begun = Instant.now();
    try {
      action.run();
    } finally {
      stoodStill = stoodStill.plus(Duration.between(begun, Instant.now()));
    }
  }

  private Instant real() {
    return Instant.now().minus(stoodStill);
  }

  @Override
  protected @Nullable Duration patience(@Nullable Instant earliest, int works) {
    return earliest == null ? null : Duration.between(real(), earliest);
  }

  @Override
  protected void outwaited(Instant earliest) {}
}
