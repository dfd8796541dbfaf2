package asl.function;

import java.time.Duration;
import java.time.Instant;

/** The time of the loop that tasks are waited for on. To be asked on that loop. */
public interface TaskTime {
  /** What now is. */
  Instant now();

  /**
   * Whether time is virtual: what needs no program is then answered at once, on the loop, so that
   * the same run gives the same history.
   */
  boolean isVirtual();

  /**
   * Has the action run after a while, in the order of the instants, those of one instant in the
   * order in which they were asked for.
   *
   * @return takes it back; does nothing once it has run
   */
  Runnable after(Duration delay, Runnable action);

  /**
   * Nobody works on a task that was begun, until somebody says so: time need not wait for it.
   *
   * @return says that it is worked on again
   */
  Runnable rest();
}
