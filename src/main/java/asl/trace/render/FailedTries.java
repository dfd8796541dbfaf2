package asl.trace.render;

import asl.history.Explanation;
import asl.history.HistoryEvent;
import asl.text.DurationText;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tries that failed last of the states under way. That a state is tried again is said once: at
 * once if an explanation tells it, else when the next try begins.
 */
final class FailedTries {
  private final Map<Long, Attempt> last = new HashMap<>();
  private final Set<Long> announced = new HashSet<>();

  /**
   * What is to be said of a state that is tried again.
   *
   * @param took how long the try took that failed; null if that is not known
   * @param text its error, and how the state is tried again
   */
  record Retry(@Nullable Duration took, String text) {
    private static Retry of(Attempt failed, @Nullable String error, String how) {
      HistoryEvent last = failed.last();
      Duration took = last == null ? null : Duration.between(failed.start(), last.timestamp());
      return new Retry(took, "✗ " + VisitText.error(error) + ", " + how);
    }
  }

  void failed(StateVisit visit, Attempt attempt) {
    last.put(key(visit), attempt);
  }

  void ended(StateVisit visit) {
    last.remove(key(visit));
    announced.remove(key(visit));
  }

  /** What an explanation tells; null if the state is not tried again, or is not known any more. */
  @Nullable Retry explained(Explanation.ErrorHandled handled, @Nullable StateVisit visit) {
    long id = handled.stateEnteredEventId();
    Attempt failed = last.remove(id);
    if (visit == null || !(handled.answer() instanceof Explanation.Retried retried)) {
      return null;
    }
    if (failed == null) {
      announced.add(id);
      failed = visit.lastAttempt();
    }
    String how = "retry " + retried.retry() + "/" + retried.maxAttempts();
    String delay = DurationText.of(retried.delay());
    return failed == null ? null : Retry.of(failed, handled.error(), how + " in " + delay);
  }

  /** What a try tells that begins; null if it is the first one, or if it was told before. */
  @Nullable Retry begun(StateVisit visit, Attempt attempt) {
    Attempt failed = last.remove(key(visit));
    if (failed == null || announced.remove(key(visit))) {
      return null;
    }
    String waited = attempt.waited().isZero() ? "" : " after " + DurationText.of(attempt.waited());
    return Retry.of(failed, failed.error(), "retry " + attempt.retry() + waited);
  }

  private static long key(StateVisit visit) {
    return visit.entered().id();
  }
}
