package asl.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The loop that both clocks share: what is posted first, then the timers that are due. */
abstract class QueueingLoop implements EventLoop {
  /** No lambda, because the first lambda of a process is slow to start. */
  private static final Runnable NOTHING =
      new Runnable() {
        @Override
        public void run() {}
      };

  /** After so many of the loop's own actions, what waits besides has a turn. */
  private static final int OWN_IN_A_ROW = 1000;

  private final Deque<Runnable> ready = new ArrayDeque<>();
  private final LinkedBlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
  private final TimerQueue timers = new TimerQueue();
  private final ConcurrentLinkedQueue<Runnable> urgent = new ConcurrentLinkedQueue<>();
  private volatile boolean interrupted;
  private volatile boolean stopped;
  private volatile @Nullable Thread runner;
  private int works;
  private int inARow;

  /** How long, in real time, to wait for a posted action; null for as long as it takes. */
  protected abstract @Nullable Duration patience(@Nullable Instant earliest, int works);

  /** The wait for the earliest timer is over. */
  protected abstract void outwaited(Instant earliest);

  @Override
  public final Timer at(Instant instant, Runnable action) {
    return timers.add(instant, action);
  }

  @Override
  public final void post(Runnable action) {
    if (Thread.currentThread() == runner) {
      ready.add(action);
    } else {
      posted.add(action);
    }
  }

  @Override
  public final void workBegun() {
    works++;
  }

  @Override
  public final void workEnded() {
    works--;
  }

  @Override
  public final void stop() {
    stopped = true;
    posted.add(NOTHING);
  }

  @Override
  public final void interrupt(Runnable action) {
    urgent.add(action);
    interrupted = true;
    posted.add(NOTHING);
  }

  @Override
  public final boolean isInterrupted() {
    return interrupted;
  }

  @Override
  public final void run() {
    runner = Thread.currentThread();
    try {
      while (!stopped) {
        Runnable action = interrupted ? mostUrgent() : next();
        if (action == null) {
          return;
        }
        run(action);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      runner = null;
    }
  }

  /** Work that was given up to make way for what is urgent ends with an exception. */
  private void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | StackOverflowError e) {
      if (!interrupted) {
        throw e;
      }
    }
  }

  /** Once the last of what is urgent is taken, work goes on as before. */
  private Runnable mostUrgent() {
    Runnable action = urgent.poll();
    if (action == null) {
      interrupted = false;
      // One more may have come between the two.
      action = urgent.poll();
    }
    return action == null ? NOTHING : action;
  }

  /** The loop's own actions first; those that never end must not keep everybody else waiting. */
  private @Nullable Runnable next() throws InterruptedException {
    Runnable action = null;
    if (++inARow >= OWN_IN_A_ROW) {
      inARow = 0;
      action = besides();
    }
    if (action == null) {
      action = ready.poll();
    }
    while (action == null) {
      action = posted.poll();
      if (action == null) {
        action = timers.takeDue(now());
      }
      if (action == null) {
        Instant earliest = timers.earliest();
        if (earliest == null && works == 0) {
          return null;
        }
        action = await(earliest);
      }
    }
    return action;
  }

  /** Time that jumps stands still while there is something to do. */
  private @Nullable Runnable besides() {
    Runnable action = posted.poll();
    return action != null || jumps() ? action : timers.takeDue(now());
  }

  private @Nullable Runnable await(@Nullable Instant earliest) throws InterruptedException {
    Duration patience = patience(earliest, works);
    if (patience == null || earliest == null) {
      return posted.take();
    }
    Runnable action =
        patience.isZero() || patience.isNegative()
            ? posted.poll()
            : posted.poll(nanos(patience), TimeUnit.NANOSECONDS);
    if (action == null) {
      outwaited(earliest);
    }
    return action;
  }

  private static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
