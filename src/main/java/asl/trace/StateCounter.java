package asl.trace;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the visits of one state. */
final class StateCounter {
  private final String name;
  private final String type;
  private final Set<Long> failedBefore = new HashSet<>();
  private int visits;
  private int succeeded;
  private int caught;
  private int failed;
  private int retries;
  private int errors;
  private Duration total = Duration.ZERO;
  private Duration longest = Duration.ZERO;
  private @Nullable String error;
  private @Nullable String cause;

  StateCounter(String name, String type) {
    this.name = name;
    this.type = type;
  }

  void entered() {
    visits++;
  }

  void retried() {
    retries++;
  }

  /** A try failed. */
  void failed(StateVisit visit) {
    errors++;
    failedBefore.add(visit.entered().id());
  }

  void ended(StateVisit visit) {
    boolean tryFailed = failedBefore.remove(visit.entered().id());
    boolean handled = visit.status() == VisitStatus.CAUGHT;
    if (!tryFailed && visit.hasError()) {
      errors++;
    }
    succeeded += visit.status() == VisitStatus.SUCCEEDED ? 1 : 0;
    caught += handled ? 1 : 0;
    failed += visit.status().isFailure() ? 1 : 0;
    if (handled || visit.status().isFailure()) {
      error = visit.error();
      cause = visit.cause();
    }
    Duration took = visit.duration();
    if (took != null) {
      total = total.plus(took);
      longest = longest.compareTo(took) >= 0 ? longest : took;
    }
  }

  /** A visit that has been counted as ended goes on; its errors stay. */
  void resumed(StateVisit visit) {
    failedBefore.add(visit.entered().id());
    failed -= visit.status().isFailure() ? 1 : 0;
    Duration took = visit.duration();
    if (took != null) {
      total = total.minus(took);
    }
  }

  TraceSummary.StateTotals totals() {
    return new TraceSummary.StateTotals(
        name, type, visits, succeeded, caught, failed, retries, errors, total, longest, error,
        cause);
  }
}
