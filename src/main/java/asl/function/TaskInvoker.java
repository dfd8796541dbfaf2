package asl.function;

import org.jspecify.annotations.Nullable;

/**
 * Does the work of Task states. Called on the interpreter's loop; it returns at once and tells what
 * becomes of the work through the listener, from any thread.
 */
public interface TaskInvoker {
  /**
   * Begins the work. An error is an update, never an exception. A failure before the work has begun
   * (of the stages {@code SCHEDULE} and {@code START}) is told before this returns, so that no
   * event says that the task was started.
   */
  RunningTask invoke(Invocation invocation, Listener listener);

  /**
   * Why the work cannot even be scheduled, such as an activity that does not exist: an error that
   * nothing holds. Asked before {@link #invoke}; null if it can.
   */
  default @Nullable String refusal(Invocation invocation) {
    return null;
  }

  /** Hears what becomes of the work. */
  @FunctionalInterface
  interface Listener {
    /** The next update; nothing follows a final one. */
    void updated(TaskUpdate update);

    /**
     * The work waits for its turn here, where AWS would have begun it: no time limit runs
     * meanwhile. Told before {@link #invoke} returns, or never.
     */
    default void queued() {}

    /** The turn of work that was queued has come. */
    default void begun() {}
  }

  /** Work that has begun. */
  @FunctionalInterface
  interface RunningTask {
    /** Nobody waits for it any more: it timed out or a sibling failed. Ends its processes. */
    void cancel();
  }
}
