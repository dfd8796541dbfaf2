package asl.app.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets another thread, such as a shutdown hook, end a run: in order where the run hears of it in
 * time, with its execution aborted, its functions ended and its history complete. A run that is
 * lost in one long step does not hear; its histories are completed from outside then.
 */
public final class Interruption implements Runnable {
  /** What the execution is aborted with. */
  static final String ERROR = "asl.Interrupted";

  /** The cause where somebody asked for it. */
  static final String TOLD_TO_STOP = "asl was told to stop";

  private static final int ANSWERS_WITHIN_MILLIS = 100;
  private static final int COMPLETED_WITHIN_MILLIS = 1000;
  private static final int ENDS_WITHIN_SECONDS = 10;

  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Interruptible run;
  private @Nullable String cause;

  /** A run that is under way. Its methods may be called from any thread. */
  interface Interruptible {
    /** Has the execution aborted as soon as it listens; returns at once. */
    void abort(String cause);

    /** Completes what the execution has written so far, whatever it is busy with. */
    void abandon(String cause);
  }

  /** Nobody has asked for the end yet. */
  public Interruption() {}

  /** Asks for the end and waits for it, some seconds at most. */
  @Override
  public void run() {
    if (request()) {
      await();
    }
  }

  /** Asks for the end, as one who was told to stop; see {@link #request(String)}. */
  public boolean request() {
    return request(TOLD_TO_STOP);
  }

  /**
   * Waits for the end that was asked for, some seconds at most.
   *
   * @return whether the run ends in order; otherwise nobody but the caller can tell of its end
   */
  public boolean await() {
    try {
      if (answered.await(ANSWERS_WITHIN_MILLIS, TimeUnit.MILLISECONDS)) {
        return done.await(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
      }
      abandon();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /**
   * Asks for the end and returns at once.
   *
   * @param why a sentence for the history
   * @return whether there is a run to end
   */
  public boolean request(String why) {
    Interruptible running;
    synchronized (this) {
      cause = cause == null ? why : cause;
      running = run;
    }
    if (running == null) {
      return false;
    }
    running.abort(why);
    return true;
  }

  /** On a thread of its own, since what takes the histories may be what the run is stuck in. */
  private void abandon() throws InterruptedException {
    Thread thread = new Thread(this::completeFromOutside, "abandonment");
    thread.setDaemon(true);
    thread.start();
    thread.join(COMPLETED_WITHIN_MILLIS);
  }

  private void completeFromOutside() {
    Interruptible running;
    String why;
    synchronized (this) {
      running = run;
      why = cause;
    }
    if (running != null && why != null) {
      running.abandon(why);
    }
  }

  /** The run has begun. */
  void begun(Interruptible running) {
    String why;
    synchronized (this) {
      run = running;
      why = cause;
    }
    if (why != null) {
      running.abort(why);
    }
  }

  /** The run has heard that it is to end. */
  void heard() {
    answered.countDown();
  }

  /** The execution is over. */
  synchronized void over() {
    answered.countDown();
    run = null;
  }

  /** The run is over and everything is written. */
  public void ended() {
    done.countDown();
  }
}
