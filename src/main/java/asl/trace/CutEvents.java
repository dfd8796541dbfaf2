package asl.trace;

import asl.history.HistoryEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The events of states that are cut because something beside them failed. They name that failure as
 * their previous event, so that what each belongs to is sought beside it, outwards; what is inside
 * a state or an iteration that is cut is told after it.
 */
final class CutEvents {
  private final VisitSearch search;
  private final VisitEvents events;
  private final Endings endings;

  /** What ended with what is around it, and may be told of yet. */
  private final Deque<StateVisit> untold = new ArrayDeque<>();

  CutEvents(VisitSearch search, VisitEvents events, Endings endings) {
    this.search = search;
    this.events = events;
    this.endings = endings;
  }

  /** What is under way in the strand ends with it, and may be told of afterwards. */
  void endsWith(Strand strand) {
    StateVisit visit = strand.current();
    if (visit != null && visit.end() == null) {
      untold.add(visit);
      endsWith(visit);
    }
  }

  private void endsWith(StateVisit visit) {
    Attempt attempt = visit.lastAttempt();
    if (attempt != null) {
      attempt.open().values().forEach(this::endsWith);
    }
  }

  /** What was cut has been told. */
  void over() {
    untold.clear();
  }

  void abort(HistoryEvent event) {
    String type = event.type().stateType();
    StateVisit ended = takeUntold(type);
    if (ended != null) {
      events.attach(event, ended);
      return;
    }
    StateVisit visit = aborted(search.visitOf(event), type, event);
    events.attach(event, visit);
    if (visit != null && visit.end() == null) {
      endsWith(visit);
      endings.end(visit, event, visit.failing() ? VisitStatus.FAILED : VisitStatus.ABORTED);
    }
  }

  private @Nullable StateVisit takeUntold(@Nullable String type) {
    for (Iterator<StateVisit> each = untold.iterator(); each.hasNext(); ) {
      StateVisit visit = each.next();
      if (visit.type().equals(type)) {
        each.remove();
        return visit;
      }
    }
    return null;
  }

  /** What is under way beside the failure, or the failed state itself, or what is around it. */
  private @Nullable StateVisit aborted(
      @Nullable StateVisit failed, @Nullable String type, HistoryEvent event) {
    if (failed == null || (failed.type().equals(type) && !failed.failing())) {
      return failed;
    }
    Strand strand = failed.strand();
    for (StateVisit owner = strand.owner(); owner != null; owner = strand.owner()) {
      StateVisit beside = beside(strand, owner, type);
      if (beside != null) {
        if (strand.status() == VisitStatus.RUNNING) {
          endings.end(strand, event, VisitStatus.FAILED);
        }
        return beside;
      }
      strand = owner.strand();
    }
    StateVisit around = failed;
    while (around != null && !around.type().equals(type)) {
      around = around.strand().owner();
    }
    return around;
  }

  private static @Nullable StateVisit beside(
      Strand strand, StateVisit owner, @Nullable String type) {
    Attempt attempt = owner.lastAttempt();
    if (attempt == null) {
      return null;
    }
    for (Strand each : attempt.open().values()) {
      StateVisit current = each == strand ? null : each.current();
      if (current != null && current.end() == null && current.type().equals(type)) {
        return current;
      }
    }
    return null;
  }
}
