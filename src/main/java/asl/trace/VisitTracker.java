package asl.trace;

import asl.history.EventSink;
import asl.history.EventType;
import asl.history.Explanation;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives from events, one by one, which states were visited and inside which branches and
 * iterations, by following {@code previousEventId}. Histories name the previous event loosely in
 * places, so that what an event can belong to is also sought by name and type.
 *
 * <p>Either keeps everything, or only what is under way: memory follows the live.
 */
public final class VisitTracker implements EventSink {
  private final VisitListener listener;
  private final Strand execution = new Strand(Strand.Kind.EXECUTION, 0, null, null);
  private final Places places;
  private final VisitEvents events;
  private final VisitSearch search;
  private final Endings endings;
  private final AttemptEvents attempts;
  private final ContainerEvents containers;
  private @Nullable HistoryEvent started;
  private @Nullable HistoryEvent before;

  /**
   * A tracker.
   *
   * @param listener hears what happens
   * @param keep whether visits that have ended are kept
   */
  public VisitTracker(VisitListener listener, boolean keep) {
    this.listener = listener;
    places = new Places(!keep);
    events = new VisitEvents(places, keep);
    search = new VisitSearch(places, execution);
    endings = new Endings(listener, places);
    attempts = new AttemptEvents(listener, search, events);
    containers = new ContainerEvents(listener, search, events, attempts, places, endings);
  }

  /** The outermost strand. */
  public Strand execution() {
    return execution;
  }

  /** The event that the execution began with; null before it. */
  public @Nullable HistoryEvent started() {
    return started;
  }

  /** The visit that an event belongs to; null if none, or if it is forgotten. */
  public @Nullable StateVisit visitOf(HistoryEvent event) {
    return places.visit(event.id());
  }

  /** Takes what explains an error as it happens: histories do not name every error. */
  public @Nullable StateVisit explain(Explanation.ErrorHandled handled) {
    StateVisit visit = places.visit(handled.stateEnteredEventId());
    if (visit != null && visit.end() == null) {
      if (handled.answer() instanceof Explanation.Caught) {
        visit.fail(null, null);
      }
      visit.explain(visit.attempts().size() - 1, handled.error(), handled.cause());
    }
    return visit;
  }

  /** The states that are under way, those inside others behind them. */
  public List<StateVisit> underWay() {
    List<StateVisit> visits = new ArrayList<>();
    addUnderWay(execution, visits);
    return visits;
  }

  private static void addUnderWay(Strand strand, List<StateVisit> visits) {
    StateVisit visit = strand.current();
    if (visit != null && visit.end() == null) {
      visits.add(visit);
      Attempt attempt = visit.lastAttempt();
      if (attempt != null) {
        attempt.open().values().forEach(inner -> addUnderWay(inner, visits));
      }
    }
  }

  @Override
  public void accept(HistoryEvent event) {
    EventType type = event.type();
    if (started == null) {
      started = event;
    }
    if (type.isStateEntered()) {
      enter(event);
    } else if (type.isStateExited()) {
      exit(event);
    } else if (type.isTerminal()) {
      end(event);
    } else if (type.stateType() != null || type.label().startsWith("MapIteration")) {
      container(event);
    } else {
      work(event);
    }
    listener.after(event);
    before = event;
  }

  private void enter(HistoryEvent event) {
    Strand strand = containers.branchBegunBy(event);
    if (strand == null) {
      strand = places.strand(event.previousEventId());
    }
    if (strand == null) {
      strand = containers.strandForOrphan(execution);
    }
    StateVisit visit =
        new StateVisit(
            strand,
            String.valueOf(event.text("name")),
            String.valueOf(event.type().stateType()),
            event);
    StateVisit last = strand.current();
    if (last != null) {
      endings.settle(last, event);
    }
    events.enter(strand, visit);
    events.attach(event, visit);
    listener.entered(visit);
  }

  private void exit(HistoryEvent event) {
    StateVisit visit = search.underWay(event, event.text("name"), null);
    if (visit != null) {
      events.attach(event, visit);
      endings.exit(visit, event);
    }
  }

  private void end(HistoryEvent event) {
    VisitStatus status =
        switch (event.type()) {
          case EXECUTION_SUCCEEDED -> VisitStatus.SUCCEEDED;
          case EXECUTION_FAILED -> VisitStatus.FAILED;
          case EXECUTION_TIMED_OUT -> VisitStatus.TIMED_OUT;
          default -> VisitStatus.ABORTED;
        };
    StateVisit last = execution.current();
    if (status == VisitStatus.FAILED && last != null && last.end() == null) {
      last.fail(event.text("error"), event.text("cause"));
    }
    endings.end(execution, event, status);
  }

  private void container(HistoryEvent event) {
    switch (event.type()) {
      case PARALLEL_STATE_STARTED, MAP_STATE_STARTED ->
          containers.start(event, before == null ? event : before);
      case PARALLEL_STATE_SUCCEEDED, MAP_STATE_SUCCEEDED -> containers.succeed(event);
      case PARALLEL_STATE_FAILED, MAP_STATE_FAILED -> containers.fail(event);
      case MAP_ITERATION_STARTED -> containers.startIteration(event);
      case MAP_ITERATION_SUCCEEDED -> containers.endIteration(event, VisitStatus.SUCCEEDED);
      case MAP_ITERATION_FAILED -> containers.endIteration(event, VisitStatus.FAILED);
      case MAP_ITERATION_ABORTED -> containers.endIteration(event, VisitStatus.ABORTED);
      default -> containers.abort(event);
    }
  }

  private void work(HistoryEvent event) {
    switch (event.type()) {
      case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED -> attempts.start(event);
      case TASK_SUCCEEDED, LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED -> attempts.succeed(event);
      case TASK_FAILED,
          TASK_TIMED_OUT,
          TASK_START_FAILED,
          TASK_SUBMIT_FAILED,
          LAMBDA_FUNCTION_FAILED,
          LAMBDA_FUNCTION_TIMED_OUT,
          LAMBDA_FUNCTION_SCHEDULE_FAILED,
          LAMBDA_FUNCTION_START_FAILED,
          ACTIVITY_FAILED,
          ACTIVITY_TIMED_OUT,
          ACTIVITY_SCHEDULE_FAILED,
          MAP_RUN_FAILED ->
          attempts.fail(event);
      case EVALUATION_FAILED -> attempts.failEvaluation(event);
      case EXECUTION_REDRIVEN -> {
        listener.redriven(event);
        execution.goesOn(listener);
      }
      default -> events.attach(event, search.visitOf(event));
    }
  }
}
