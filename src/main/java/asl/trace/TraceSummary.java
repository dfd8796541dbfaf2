package asl.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution in numbers.
 *
 * @param events how many events the history has
 * @param transitions how many states were entered
 * @param retries how many tries came after a failed one
 * @param errors how many tries and states failed, handled or not
 * @param billedTransitions what a Standard workflow is billed for: states entered and retries
 * @param states each state that was visited, in the order of the first visit
 * @param routes each transition that was made, in the order of the first time
 */
public record TraceSummary(
    int events,
    int transitions,
    int retries,
    int errors,
    int billedTransitions,
    List<StateTotals> states,
    List<RouteTaken> routes) {
  /**
   * All visits of a state.
   *
   * @param name the state
   * @param type its type
   * @param visits how often it was entered
   * @param succeeded how often it ended well
   * @param caught how often a catcher took over
   * @param failed how often it failed and nothing caught it
   * @param retries how many tries came after a failed one
   * @param errors how many tries failed
   * @param total the time of all visits together
   * @param longest the time of the longest visit
   * @param error the last error that was caught or not handled; null if there was none
   * @param cause its cause; null if there is none
   */
  public record StateTotals(
      String name,
      String type,
      int visits,
      int succeeded,
      int caught,
      int failed,
      int retries,
      int errors,
      Duration total,
      Duration longest,
      @Nullable String error,
      @Nullable String cause) {}

  /**
   * A transition.
   *
   * @param from the state it began at
   * @param to the state it led to
   * @param caught whether a catcher led there
   * @param times how often
   */
  public record RouteTaken(String from, String to, boolean caught, int times) {}

  /** Counts. */
  public static TraceSummary of(Trace trace) {
    Map<String, StateTotals> states = new LinkedHashMap<>();
    Map<List<String>, RouteTaken> routes = new LinkedHashMap<>();
    for (StateVisit visit : trace.visits()) {
      states.merge(visit.name(), totals(visit), TraceSummary::sum);
      StateVisit next = visit.next();
      if (next != null) {
        boolean caught = visit.status() == VisitStatus.CAUGHT;
        routes.merge(
            List.of(visit.name(), next.name(), String.valueOf(caught)),
            new RouteTaken(visit.name(), next.name(), caught, 1),
            (a, b) -> new RouteTaken(a.from(), a.to(), caught, a.times() + b.times()));
      }
    }
    int retries = states.values().stream().mapToInt(StateTotals::retries).sum();
    int errors = states.values().stream().mapToInt(StateTotals::errors).sum();
    int transitions = trace.visits().size();
    return new TraceSummary(
        trace.events().size(),
        transitions,
        retries,
        errors,
        transitions + retries,
        new ArrayList<>(states.values()),
        new ArrayList<>(routes.values()));
  }

  private static StateTotals totals(StateVisit visit) {
    Duration duration = visit.duration();
    Duration took = duration == null ? Duration.ZERO : duration;
    int failed = (int) visit.attempts().stream().filter(Attempt::failed).count();
    boolean failedAlone = failed == 0 && TraceFilter.hasError(visit);
    boolean caught = visit.status() == VisitStatus.CAUGHT;
    boolean ended = caught || visit.status().isFailure();
    return new StateTotals(
        visit.name(),
        visit.type(),
        1,
        visit.status() == VisitStatus.SUCCEEDED ? 1 : 0,
        caught ? 1 : 0,
        visit.status().isFailure() ? 1 : 0,
        Math.max(visit.attemptCount() - 1, 0),
        failedAlone ? 1 : failed,
        took,
        took,
        ended ? visit.error() : null,
        ended ? visit.cause() : null);
  }

  private static StateTotals sum(StateTotals a, StateTotals b) {
    boolean later = b.caught() + b.failed() > 0;
    return new StateTotals(
        a.name(),
        a.type(),
        a.visits() + b.visits(),
        a.succeeded() + b.succeeded(),
        a.caught() + b.caught(),
        a.failed() + b.failed(),
        a.retries() + b.retries(),
        a.errors() + b.errors(),
        a.total().plus(b.total()),
        a.longest().compareTo(b.longest()) >= 0 ? a.longest() : b.longest(),
        later ? b.error() : a.error(),
        later ? b.cause() : a.cause());
  }
}
