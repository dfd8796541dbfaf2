package asl.function.process;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work whose result nobody waits for, but which the end of a run lets come to its end: up to a
 * limit, and not where the JVM is told to stop.
 */
public final class BackgroundWork {
  private static final int ALL = Integer.MAX_VALUE / 2;

  private final Semaphore ended = new Semaphore(0);
  private int begun;
  private @Nullable Thread atExit;

  /** A piece of work begins. */
  public synchronized void begin() {
    begun++;
    if (atExit == null) {
      atExit = new Thread(() -> ended.release(ALL), "end of background work");
      try {
        Runtime.getRuntime().addShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // The JVM is stopping: nothing is waited for any more.
        ended.release(ALL);
      }
    }
  }

  /** A piece of work has ended. */
  public void end() {
    ended.release();
  }

  /** Waits for all work to end; false if some takes longer than that. */
  public boolean await(Duration longest) {
    int all;
    Thread hook;
    synchronized (this) {
      all = begun;
      hook = atExit;
    }
    if (hook == null) {
      return true;
    }
    boolean done = false;
    try {
      done = ended.tryAcquire(all, longest.toMillis(), TimeUnit.MILLISECONDS);
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // The JVM is stopping: the hook runs by itself.
      return done;
    }
    return done;
  }
}
