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
    SharedWork work = new SharedWork(definitions, paths);
    if (watcher != null) {
      watcher.begun(work::progress);
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
    return work.outcomes();
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

  /**
   * Each thread takes the next file. A class of its own, because a lambda is slow to start with.
   */
  private static final class SharedWork implements Runnable {
    private final ValidateDefinitions definitions;
    private final List<String> paths;
    private final AtomicReferenceArray<Outcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    SharedWork(ValidateDefinitions definitions, List<String> paths) {
      this.definitions = definitions;
      this.paths = paths;
      this.outcomes = new AtomicReferenceArray<>(paths.size());
    }

    @Override
    public void run() {
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
    }

    String progress() {
      return "Checked " + done + " of " + paths.size() + " files";
    }

    /** What was found, in the order of the paths; throws what kept a thread from going on. */
    List<Outcome> outcomes() {
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
  }
}
