package asl.function.routing;

import asl.function.TaskTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Virtual time that goes on when a test says so. */
final class ManualTime implements TaskTime {
  private final List<Due> pending = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private int resting;

  private record Due(Instant at, Runnable action) {}

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public boolean isVirtual() {
    return true;
  }

  @Override
  public Runnable after(Duration delay, Runnable action) {
    Due due = new Due(now.plus(delay), action);
    pending.add(due);
    return () -> pending.remove(due);
  }

  @Override
  public Runnable rest() {
    resting++;
    return () -> resting--;
  }

  /** How many tasks nobody works on. */
  int resting() {
    return resting;
  }

  /** How many answers are still to come. */
  int pending() {
    return pending.size();
  }

  /** Lets the next answer come; those of one instant in the order in which they were asked for. */
  void next() {
    Due due = pending.stream().min(Comparator.comparing(Due::at)).orElseThrow();
    pending.remove(due);
    now = due.at();
    due.action().run();
  }
}
