package asl.function.process;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Ends the process of a call that takes too long, and none that has answered in time. */
public final class Deadline {
  private final AtomicBoolean decided = new AtomicBoolean();
  private Runnable disarm = () -> {};

  private Deadline() {}

  /**
   * Begins to count.
   *
   * @param timeout the longest that the call may take; null for no limit
   * @param child the process that is ended with its descendants
   */
  public static Deadline start(Workers workers, @Nullable Duration timeout, Child child) {
    Deadline deadline = new Deadline();
    if (timeout != null) {
      deadline.disarm =
          workers.after(
              timeout,
              () -> {
                if (deadline.decided.compareAndSet(false, true)) {
                  workers.start(child::kill);
                }
              });
    }
    return deadline;
  }

  /** Says that the call has ended; false if that was too late. */
  public boolean met() {
    disarm.run();
    return decided.compareAndSet(false, true);
  }
}
