package asl.trace;

import asl.history.EventSink;
import asl.history.Explanation;
import asl.history.ExplanationSink;
import asl.history.HistoryEvent;
import asl.trace.TraceSummary.RouteTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what happens, as it happens. Memory follows what is under way. */
public final class SummaryCounter implements EventSink, ExplanationSink {
  private record Way(String from, String to, boolean caught) {}

  private final VisitTracker tracker = new VisitTracker(new Listener(), false);
  private final Map<String, StateCounter> states;
  private final Map<Way, Integer> ways;
  private final @Nullable SummaryCounter parent;
  private final Map<Strand, StateVisit> last = new HashMap<>();
  private int events;
  private int transitions;
  private @Nullable Instant end;

  /** A counter that has heard nothing yet. */
  public SummaryCounter() {
    parent = null;
    states = new LinkedHashMap<>();
    ways = new LinkedHashMap<>();
  }

  private SummaryCounter(SummaryCounter parent) {
    this.parent = parent;
    states = parent.states;
    ways = parent.ways;
  }

  /** What counts an execution of a map run: its states are some of the same definition. */
  public SummaryCounter child() {
    return new SummaryCounter(this);
  }

  @Override
  public void accept(HistoryEvent event) {
    events++;
    end = event.timestamp();
    tracker.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {
    if (explanation instanceof Explanation.ErrorHandled handled) {
      tracker.explain(handled);
    }
  }

  /** What was counted so far. */
  public TraceSummary summary() {
    List<TraceSummary.StateTotals> totals = new ArrayList<>();
    int retries = 0;
    int errors = 0;
    for (StateCounter state : states.values()) {
      TraceSummary.StateTotals each = state.totals();
      totals.add(each);
      retries += each.retries();
      errors += each.errors();
    }
    List<RouteTaken> routes = new ArrayList<>();
    ways.forEach(
        (way, times) -> routes.add(new RouteTaken(way.from(), way.to(), way.caught(), times)));
    HistoryEvent started = tracker.started();
    Duration duration =
        started == null || end == null ? Duration.ZERO : Duration.between(started.timestamp(), end);
    return new TraceSummary(
        tracker.execution().status(),
        duration,
        tracker.execution().last(),
        events,
        transitions,
        retries,
        errors,
        totals,
        routes);
  }

  private void enteredOne() {
    transitions++;
    if (parent != null) {
      parent.enteredOne();
    }
  }

  private StateCounter counter(StateVisit visit) {
    return states.computeIfAbsent(visit.name(), name -> new StateCounter(name, visit.type()));
  }

  private final class Listener implements VisitListener {
    @Override
    public void entered(StateVisit visit) {
      enteredOne();
      counter(visit).entered();
      StateVisit before = last.put(visit.strand(), visit);
      if (before != null) {
        boolean caught = before.status() == VisitStatus.CAUGHT;
        ways.merge(new Way(before.name(), visit.name(), caught), 1, Integer::sum);
      }
    }

    @Override
    public void attemptStarted(StateVisit visit, Attempt attempt) {
      if (attempt.retry() > 0) {
        counter(visit).retried();
      }
    }

    @Override
    public void attemptFailed(StateVisit visit, Attempt attempt) {
      counter(visit).failed(visit);
    }

    @Override
    public void ended(StateVisit visit) {
      counter(visit).ended(visit);
    }

    @Override
    public void resumed(StateVisit visit) {
      counter(visit).resumed(visit);
      last.put(visit.strand(), visit);
    }

    @Override
    public void ended(Strand strand) {
      last.remove(strand);
    }
  }
}
