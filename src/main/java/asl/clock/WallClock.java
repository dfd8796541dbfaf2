package asl.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Real time: a timer runs when its instant has come. */
public final class WallClock extends QueueingLoop {
  /** A loop in real time. */
  public WallClock() {}

  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  protected @Nullable Duration patience(@Nullable Instant earliest, int works) {
    return earliest == null ? null : Duration.between(Instant.now(), earliest);
  }

  @Override
  protected void outwaited(Instant earliest) {}
}
