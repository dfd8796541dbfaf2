package asl.app.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets another thread, such as a shutdown hook, end a run in order: the execution is aborted, its
 * functions end, and the history is completed.
 */
public final class Interruption implements Runnable {
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Runnable abort;
  private boolean requested;

  /** Asks for the end and waits for it, some seconds at most. */
  @Override
  public void run() {
    Runnable action;
    synchronized (this) {
      requested = true;
      action = abort;
    }
    if (action == null) {
      return;
    }
    action.run();
    try {
      if (!done.await(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run has begun; the action, which may be called from any thread, aborts it. */
  synchronized void begun(Runnable action) {
    abort = action;
    if (requested) {
      action.run();
    }
  }

  /** The run is over and everything is written. */
  public void ended() {
    done.countDown();
  }
}
