package asl.app.run;

import asl.history.HistoryUnwritable;
import asl.history.HistoryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to very many histories, on every processor: a run that is told to end has a
 * fraction of a second for them. One that cannot be written keeps none of the others from it.
 */
final class AtOnce implements Runnable {
  private static final int WORTH_A_THREAD = 200;

  private final HistoryWriter[] histories;
  private final Consumer<HistoryWriter> action;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<@Nullable HistoryUnwritable> fault = new AtomicReference<>();

  private AtOnce(HistoryWriter[] histories, Consumer<HistoryWriter> action) {
    this.histories = histories;
    this.action = action;
  }

  /**
   * Returns when all are done.
   *
   * @throws HistoryUnwritable if one of them could not be written
   */
  static void each(HistoryWriter[] histories, Consumer<HistoryWriter> action) {
    AtOnce work = new AtOnce(histories, action);
    List<Thread> others = work.others();
    work.run();
    others.forEach(AtOnce::join);
    HistoryUnwritable fault = work.fault.get();
    if (fault != null) {
      throw fault;
    }
  }

  private List<Thread> others() {
    int wanted = histories.length / WORTH_A_THREAD;
    int most = wanted == 0 ? 0 : Runtime.getRuntime().availableProcessors() - 1;
    List<Thread> others = new ArrayList<>();
    try {
      while (others.size() < Math.min(wanted, most)) {
        Thread thread = new Thread(this, "histories");
        thread.setDaemon(true);
        thread.start();
        others.add(thread);
      }
    } catch (OutOfMemoryError e) {
      // No more threads are allowed, and this one does it alone.
      return others;
    }
    return others;
  }

  @Override
  public void run() {
    for (int i = next.getAndIncrement(); i < histories.length; i = next.getAndIncrement()) {
      try {
        action.accept(histories[i]);
      } catch (HistoryUnwritable e) {
        fault.compareAndSet(null, e);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
