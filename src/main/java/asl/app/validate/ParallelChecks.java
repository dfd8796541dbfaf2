package asl.app.validate;

import asl.app.validate.ValidateDefinitions.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Checks many files on all processors and few on the thread at hand; the order stays. */
final class ParallelChecks {
  /** Below this, starting threads costs more than it saves. */
  private static final int MANY = 16;

  private final ValidateDefinitions definitions;
  private final @Nullable CheckWatcher watcher;

  /**
   * @param watcher hears of it where there are many files; null for nobody
   */
  ParallelChecks(ValidateDefinitions definitions, @Nullable CheckWatcher watcher) {
    this.definitions = definitions;
    this.watcher = watcher;
  }

  List<Outcome> all(List<String> paths) {
    if (paths.size() < MANY) {
      List<Outcome> all = new ArrayList<>(paths.size());
      for (String path : paths) {
        all.add(definitions.check(path));
      }
      return all;
    }
    return inParallel(paths);
  }

  private List<Outcome> inParallel(List<String> paths) {
    AtomicReferenceArray<Outcome> outcomes = new AtomicReferenceArray<>(paths.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    Runnable work =
        () -> {
          try {
            int i;
            while ((i = next.getAndIncrement()) < paths.size()) {
              outcomes.set(i, definitions.check(paths.get(i)));
              done.incrementAndGet();
            }
          } catch (RuntimeException e) {
            next.set(paths.size());
            failure.compareAndSet(null, e);
          }
        };
    if (watcher != null) {
      watcher.begun(() -> "Checked " + done + " of " + paths.size() + " files");
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(work, "check-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    work.run();
    join(threads);
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    List<Outcome> all = new ArrayList<>(paths.size());
    for (int i = 0; i < paths.size(); i++) {
      all.add(outcomes.get(i));
    }
    return all;
  }

  private static void join(List<Thread> threads) {
    for (Thread thread : threads) {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
