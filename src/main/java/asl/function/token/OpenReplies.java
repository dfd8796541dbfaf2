package asl.function.token;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Replies that are on their way. An answer may end the run before its sender has heard that it was
 * taken; the end waits a moment for that.
 */
final class OpenReplies {
  private static final int ALL = Integer.MAX_VALUE;
  private static final long GRACE_MILLIS = 1000;

  private final Semaphore free = new Semaphore(ALL);

  /** Whether a reply may begin; no more once the end has been waited for. */
  boolean begin() {
    return free.tryAcquire();
  }

  void end() {
    free.release();
  }

  /** Waits until all have been sent; none begins any more. */
  void await() {
    try {
      var unused = free.tryAcquire(ALL, GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
