package asl.trace;

import asl.history.HistoryEvent;
import org.jspecify.annotations.Nullable;

/** The events of Parallel and Map states, their branches and iterations. */
final class ContainerEvents {
  /** What is nested deeper is shown as if it were not nested; no real workflow is. */
  private static final int DEEPEST = 100;

  private final VisitListener listener;
  private final VisitSearch search;
  private final VisitEvents events;
  private final AttemptEvents attempts;
  private final Places places;
  private final Endings endings;
  private final CutEvents cuts;

  ContainerEvents(
      VisitListener listener,
      VisitSearch search,
      VisitEvents events,
      AttemptEvents attempts,
      Places places,
      Endings endings) {
    this.listener = listener;
    this.search = search;
    this.events = events;
    this.attempts = attempts;
    this.places = places;
    this.endings = endings;
    this.cuts = new CutEvents(search, events, endings);
  }

  /**
   * Branches or iterations are started, perhaps once more: a retry has no event of its own for the
   * failure before it.
   */
  void start(HistoryEvent event, HistoryEvent before) {
    cuts.over();
    StateVisit visit = search.underWay(event, null, event.type().stateType());
    if (visit == null) {
      return;
    }
    if (visit.working()) {
      fail(visit, before, places.strand(event.previousEventId()));
    }
    attempts.begin(visit, event);
    visit.working(true);
  }

  void succeed(HistoryEvent event) {
    StateVisit visit = search.working(event, null, event.type().stateType());
    if (visit == null) {
      return;
    }
    Attempt attempt = visit.lastAttempt();
    if (attempt != null) {
      endings.endAll(attempt, event, VisitStatus.SUCCEEDED);
      attempt.end(event);
    }
    visit.working(false);
    events.attach(event, visit);
  }

  void fail(HistoryEvent event) {
    cuts.over();
    String type = event.type().stateType();
    Strand culprit = places.strand(event.previousEventId());
    StateVisit visit = search.working(event, null, type);
    if (visit == null) {
      visit = search.underWay(event, null, type);
    }
    if (visit != null) {
      fail(visit, event, culprit);
      events.attach(event, visit);
    }
  }

  private void fail(StateVisit visit, HistoryEvent event, @Nullable Strand culprit) {
    Strand inside = inside(visit, culprit);
    String error = visit.recordedError();
    String cause = visit.recordedCause();
    StateVisit inner = inside == null ? null : inside.current();
    if (inside != null && inner != null) {
      error = inner.recordedError();
      cause = inner.recordedCause();
    }
    if (inside != null && inside.status() == VisitStatus.RUNNING) {
      endings.end(inside, event, VisitStatus.FAILED);
    }
    endings.abortInside(visit, event);
    visit.working(false);
    attempts.fail(visit, event, error, cause);
  }

  /** The strand of the visit that the inner one is part of; null if there is none. */
  private static @Nullable Strand inside(StateVisit visit, @Nullable Strand inner) {
    Strand strand = inner;
    while (strand != null) {
      StateVisit owner = strand.owner();
      if (owner == visit) {
        return strand;
      }
      strand = owner == null ? null : owner.strand();
    }
    return null;
  }

  /** A branch, if a state comes straight behind the start of its container; else null. */
  @Nullable Strand branchBegunBy(HistoryEvent entered) {
    StateVisit visit = places.visit(entered.previousEventId());
    Attempt attempt = visit == null ? null : visit.lastAttempt();
    if (visit == null
        || attempt == null
        || !visit.working()
        || visit.strand().depth() >= DEEPEST
        || attempt.first().id() != entered.previousEventId()) {
      return null;
    }
    Strand branch = new Strand(Strand.Kind.BRANCH, attempt.strandsStarted(), visit, null);
    events.start(attempt, branch);
    listener.started(branch);
    return branch;
  }

  /**
   * Where a state goes whose previous event is not known: an iteration that has none yet, a branch
   * or iteration whose last state has ended, or a branch of its own, in the innermost container
   * under way.
   */
  Strand strandForOrphan(Strand outer) {
    StateVisit visit = outer.current();
    Attempt attempt = visit == null ? null : visit.lastAttempt();
    if (visit == null || attempt == null || !visit.working() || visit.end() != null) {
      return outer;
    }
    Strand idle = null;
    for (Strand strand : attempt.open().values()) {
      StateVisit current = strand.current();
      if (current == null) {
        return strand;
      }
      if (current.working()) {
        return strandForOrphan(strand);
      }
      idle = current.end() != null && idle == null ? strand : idle;
    }
    if (idle != null || visit.type().equals("Map")) {
      return idle == null ? outer : idle;
    }
    Strand branch = new Strand(Strand.Kind.BRANCH, attempt.strandsStarted(), visit, null);
    events.start(attempt, branch);
    listener.started(branch);
    return branch;
  }

  void startIteration(HistoryEvent event) {
    StateVisit visit = iterating(event);
    Attempt attempt = visit == null ? null : visit.lastAttempt();
    if (visit == null || attempt == null || visit.strand().depth() >= DEEPEST) {
      return;
    }
    Long index = event.number("index");
    Strand strand =
        new Strand(
            Strand.Kind.ITERATION, index == null ? attempt.strandsStarted() : index, visit, event);
    events.start(attempt, strand);
    events.attach(event, strand);
    listener.started(strand);
  }

  void endIteration(HistoryEvent event, VisitStatus status) {
    StateVisit visit = iterating(event);
    Attempt attempt = visit == null ? null : visit.lastAttempt();
    Long index = event.number("index");
    Strand strand = attempt == null || index == null ? null : attempt.open().get(index);
    if (strand == null) {
      events.attach(event, visit);
      return;
    }
    events.attach(event, strand);
    if (status != VisitStatus.SUCCEEDED) {
      cuts.endsWith(strand);
    }
    endings.end(strand, event, status);
  }

  private @Nullable StateVisit iterating(HistoryEvent event) {
    String name = event.text("name");
    StateVisit visit = search.working(event, name, "Map");
    return visit == null ? search.underWay(event, name, "Map") : visit;
  }

  void abort(HistoryEvent event) {
    cuts.abort(event);
  }
}
