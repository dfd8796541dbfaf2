package asl.function.process;

import asl.function.TaskInvoker.Listener;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lets no more than so many calls of one function run at a time; the others wait, and begin in the
 * order in which they came. Each queue has threads of its own, so that the calls of one function
 * never wait for those of another.
 */
public final class CallQueue {
  private final Workers workers;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int limit;
  private int running;

  /** A call, and the task that it is for, if one wants to know of its turn. */
  private record Waiting(Runnable call, @Nullable Listener task) {}

  /**
   * @param limit the most calls at a time
   */
  public CallQueue(Workers workers, int limit) {
    this.workers = workers;
    this.limit = limit;
    workers.reserve(limit);
  }

  /**
   * From now on no more calls than that begin at a time.
   *
   * @param calls no more than the limit was at first, for which there are threads
   */
  public synchronized void narrow(int calls) {
    limit = calls;
  }

  /** Runs the call when its turn comes. */
  public void add(Runnable call) {
    enter(call, null);
  }

  /** Runs the call when its turn comes; the task that it is for hears where that is not at once. */
  public void add(Runnable call, Listener task) {
    enter(call, task);
  }

  private void enter(Runnable call, @Nullable Listener task) {
    if (begins(call, task)) {
      workers.run(() -> runAll(call));
    }
  }

  /** Whether the call runs at once; otherwise it waits. */
  private synchronized boolean begins(Runnable call, @Nullable Listener task) {
    if (running < limit) {
      running++;
      return true;
    }
    if (task != null) {
      task.queued();
    }
    waiting.add(new Waiting(call, task));
    return false;
  }

  /** Runs a call and those that have waited, one after the other. */
  private void runAll(Runnable first) {
    Runnable call = first;
    while (call != null && workers.isOpen()) {
      boolean ended = false;
      try {
        call.run();
        ended = true;
      } finally {
        call = next();
        if (!ended && call != null) {
          Runnable next = call;
          workers.run(() -> runAll(next));
        }
      }
    }
  }

  /** The call whose turn it is; tasks hear of it in the same order. */
  private synchronized @Nullable Runnable next() {
    Waiting next = running > limit ? null : waiting.poll();
    if (next == null) {
      running--;
      return null;
    }
    if (next.task() != null) {
      next.task().begun();
    }
    return next.call();
  }
}
