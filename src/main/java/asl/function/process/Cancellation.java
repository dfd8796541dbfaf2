package asl.function.process;

import java.util.ArrayList;
import java.util.List;

/** Tells work that nobody waits for it any more. */
public final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;
  private boolean finished;

  /** Whether nobody waits any more. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Runs the action when the work is cancelled, at once if it has been. */
  public void onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /**
   * The work is done: from now on a cancellation does nothing, for what served the work may serve
   * other work.
   *
   * @return whether that was before any cancellation
   */
  public synchronized boolean finish() {
    finished = true;
    actions.clear();
    return !cancelled;
  }

  /** Ends the work on a thread of its own, so that the caller need not wait. */
  public void cancel(Workers workers) {
    List<Runnable> due;
    synchronized (this) {
      if (cancelled || finished) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    if (!due.isEmpty()) {
      workers.start(() -> due.forEach(Runnable::run));
    }
  }
}
