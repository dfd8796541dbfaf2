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
  private final CheckWatcher watcher;

  /**
   * @param watcher hears how they go on
   */
  ParallelChecks(ValidateDefinitions definitions, CheckWatcher watcher) {
    this.definitions = definitions;
    this.watcher = watcher;
  }

  List<Outcome> all(List<String> paths) {
    if (paths.size() < MANY) {
      List<Outcome> all = new ArrayList<>(paths.size());
      for (String path : paths) {
        Outcome outcome = definitions.check(path);
        all.add(outcome);
        tell(watcher, outcome);
      }
      return all;
    }
    return inParallel(paths);
  }

  private List<Outcome> inParallel(List<String> paths) {
    SharedWork work = new SharedWork(definitions, paths);
    watcher.begun(work::progress);
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(work, "check-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    try {
      work.runToldTo(watcher);
    } finally {
      join(threads);
    }
    return work.outcomes(watcher);
  }

  private static void tell(CheckWatcher watcher, Outcome outcome) {
    if (outcome.file() != null) {
      watcher.checked(outcome.file());
    }
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
    private int told;

    SharedWork(ValidateDefinitions definitions, List<String> paths) {
      this.definitions = definitions;
      this.paths = paths;
      this.outcomes = new AtomicReferenceArray<>(paths.size());
    }

    @Override
    public void run() {
      try {
        while (checkNext()) {}
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        next.set(paths.size());
      }
    }

    /** The same on the thread that the watcher hears on; where it fails, the checks end. */
    void runToldTo(CheckWatcher watcher) {
      try {
        while (checkNext()) {
          tellKnown(watcher);
        }
      } finally {
        next.set(paths.size());
      }
    }

    private boolean checkNext() {
      int i = next.getAndIncrement();
      if (i >= paths.size()) {
        return false;
      }
      outcomes.set(i, definitions.check(paths.get(i)));
      done.incrementAndGet();
      return true;
    }

    private void tellKnown(CheckWatcher watcher) {
      Outcome outcome;
      while (told < paths.size() && (outcome = outcomes.get(told)) != null) {
        told++;
        tell(watcher, outcome);
      }
    }

    String progress() {
      return "Checked " + done + " of " + paths.size() + " files";
    }

    /** What was found, in the order of the paths; throws what kept a thread from going on. */
    List<Outcome> outcomes(CheckWatcher watcher) {
      RuntimeException failed = failure.get();
      if (failed != null) {
        throw failed;
      }
      tellKnown(watcher);
      List<Outcome> all = new ArrayList<>(paths.size());
      for (int i = 0; i < paths.size(); i++) {
        all.add(outcomes.get(i));
      }
      return all;
    }
  }
}
