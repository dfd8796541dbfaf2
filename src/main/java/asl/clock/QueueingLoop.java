package asl.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The loop that both clocks share: what is posted first, then the timers that are due. */
abstract class QueueingLoop implements EventLoop {
  private final Deque<Runnable> ready = new ArrayDeque<>();
  private final LinkedBlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
  private final TimerQueue timers = new TimerQueue();
  private volatile boolean stopped;
  private volatile @Nullable Thread runner;
  private int works;

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
    posted.add(() -> {});
  }

  @Override
  public final void run() {
    runner = Thread.currentThread();
    try {
      while (!stopped) {
        Runnable action = next();
        if (action == null) {
          return;
        }
        action.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      runner = null;
    }
  }

  private @Nullable Runnable next() throws InterruptedException {
    Runnable action = ready.poll();
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
