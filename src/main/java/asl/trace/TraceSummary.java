package asl.trace;

import asl.history.HistoryEvent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An execution in numbers.
 *
 * @param status how it stands
 * @param duration how long it took, up to the last event
 * @param ending the event that it ended with; null if the history has none
 * @param events how many events the history has
 * @param transitions how many states were entered, those of executions of its map runs included
 * @param retries how many tries came after a failed one
 * @param errors how many tries and states failed, handled or not
 * @param states each state that was visited, in the order of the first visit
 * @param routes each transition that was made, in the order of the first time
 */
public record TraceSummary(
    VisitStatus status,
    Duration duration,
    @Nullable HistoryEvent ending,
    int events,
    int transitions,
    int retries,
    int errors,
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

  /** Counts what is in a trace. */
  public static TraceSummary of(Trace trace) {
    SummaryCounter counter = new SummaryCounter();
    count(trace, counter);
    return counter.summary();
  }

  private static void count(Trace trace, SummaryCounter counter) {
    for (HistoryEvent event : trace.events()) {
      counter.accept(event);
      String origin = StartedExecution.origin(event);
      if (origin != null && StartedExecution.isMapRun(origin)) {
        for (StartedExecution child : trace.children(origin)) {
          if (child.trace() != null) {
            count(child.trace(), counter.child());
          }
        }
      }
    }
  }

  /** What a Standard workflow is billed for: states entered and retries. */
  public int billedTransitions() {
    return transitions + retries;
  }
}
