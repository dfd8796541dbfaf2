package asl.function.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lets no more than so many calls of one function run at a time; the others wait in order. */
public final class CallQueue {
  private final Workers workers;
  private final int limit;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int running;

  /**
   * @param limit the most calls at a time
   */
  public CallQueue(Workers workers, int limit) {
    this.workers = workers;
    this.limit = limit;
  }

  /** Runs the call when its turn comes. */
  public void add(Runnable call) {
    synchronized (this) {
      if (running == limit) {
        waiting.add(call);
        return;
      }
      running++;
    }
    workers.run(() -> runAll(call));
  }

  private void runAll(Runnable first) {
    try {
      first.run();
    } finally {
      Runnable next = next();
      if (next != null) {
        workers.run(() -> runAll(next));
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = waiting.poll();
    if (next == null) {
      running--;
    }
    return next;
  }
}
