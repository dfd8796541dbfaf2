package asl.clock;

import java.time.Instant;

/**
 * Time as the interpreter sees it. Timers call back on the interpreter's loop, in the order of
 * their instants, those of one instant in the order in which they were set.
 */
public interface Clock {
  /** What now is. */
  Instant now();

  /** Has the action run at the instant, or as soon as may be if it is past. */
  Timer at(Instant instant, Runnable action);

  /** A timer that has been set. */
  interface Timer {
    /** Takes the timer back; does nothing if it has run. */
    void cancel();
  }
}
