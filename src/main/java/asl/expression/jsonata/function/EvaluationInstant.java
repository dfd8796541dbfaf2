package asl.expression.jsonata.function;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The one instant that an evaluation sees, read from the clock when it is first asked for. */
public final class EvaluationInstant {
  private final InstantSource clock;
  private @Nullable Instant instant;

  /**
   * @param clock the interpreter's clock
   */
  public EvaluationInstant(InstantSource clock) {
    this.clock = clock;
  }

  /** Forgets the instant: a new evaluation begins. */
  public void begin() {
    instant = null;
  }

  Instant get() {
    Instant known = instant;
    if (known == null) {
      known = clock.instant();
      instant = known;
    }
    return known;
  }
}
