package asl.function.replay;

import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.process.Workers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answers in the order in which they came when they were recorded, whatever the order of
 * the questions, so that of two branches the same one fails first. An answer that stands before
 * others but is not asked for, since the execution goes another way, is not waited for long.
 */
final class AnswerOrder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Workers workers = new Workers();
  private final TreeSet<Long> expected = new TreeSet<>();
  private final TreeMap<Long, Answer> asked = new TreeMap<>();
  private @Nullable Runnable timer;

  /** An attempt and who waits for it. */
  private record Answer(RecordedAttempt attempt, Listener listener) {}

  AnswerOrder(List<RecordedAttempt> attempts) {
    attempts.stream()
        .sorted(Comparator.comparingLong(RecordedAttempt::lastEventId))
        .forEach(attempt -> expected.add(attempt.lastEventId()));
  }

  synchronized RunningTask answer(RecordedAttempt attempt, Listener listener) {
    long id = attempt.lastEventId();
    asked.put(id, new Answer(attempt, listener));
    giveDue();
    return () -> cancel(id);
  }

  private synchronized void cancel(long id) {
    asked.remove(id);
    expected.remove(id);
    giveDue();
  }

  /** Gives every answer that no other stands before. */
  private void giveDue() {
    while (!asked.isEmpty() && (expected.isEmpty() || expected.first() >= asked.firstKey())) {
      give();
    }
    if (asked.isEmpty()) {
      stopTimer();
    } else if (timer == null) {
      timer = workers.after(PATIENCE, this::outOfPatience);
    }
  }

  private void give() {
    var first = asked.pollFirstEntry();
    if (first == null) {
      return;
    }
    stopTimer();
    expected.headSet(first.getKey(), true).clear();
    give(first.getValue().attempt(), first.getValue().listener());
  }

  /** Gives an answer, whatever the order. */
  static void give(RecordedAttempt attempt, Listener listener) {
    attempt.updates().forEach(listener::updated);
    if (!attempt.hasEnded()) {
      listener.updated(new TaskUpdate.Silent());
    }
  }

  private synchronized void outOfPatience() {
    timer = null;
    give();
    giveDue();
  }

  private void stopTimer() {
    Runnable running = timer;
    if (running != null) {
      running.run();
      timer = null;
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
