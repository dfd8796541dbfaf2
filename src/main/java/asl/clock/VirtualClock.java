package asl.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still while there is something to do and jumps to the next timer when there is
 * not. While work outside the loop is going on, a timer strikes only after its whole distance in
 * real time, so that a task that hangs is still ended by its timeout; a task that ends sooner takes
 * no virtual time.
 */
public final class VirtualClock extends QueueingLoop {
  private Instant now;

  /**
   * A loop in virtual time.
   *
   * @param start the first instant
   */
  public VirtualClock(Instant start) {
    this.now = start;
  }

  @Override
  public boolean jumps() {
    return true;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  protected @Nullable Duration patience(@Nullable Instant earliest, int works) {
    if (earliest == null) {
      return null;
    }
    return works == 0 ? Duration.ZERO : Duration.between(now, earliest);
  }

  @Override
  protected void outwaited(Instant earliest) {
    if (earliest.isAfter(now)) {
      now = earliest;
    }
  }
}
