package asl.trace;

import asl.history.HistoryEvent;
import java.util.List;

/** Ends visits and strands, and with them whatever is still under way inside. */
final class Endings {
  private final VisitListener listener;
  private final Places places;

  Endings(VisitListener listener, Places places) {
    this.listener = listener;
    this.places = places;
  }

  /** A state was left by its exit event. */
  void exit(StateVisit visit, HistoryEvent event) {
    VisitStatus inside = visit.failing() ? VisitStatus.ABORTED : VisitStatus.SUCCEEDED;
    for (Attempt attempt : visit.attempts()) {
      endAll(attempt, event, inside);
    }
    visit.exit(event);
    ended(visit);
  }

  /** A visit that had no exit event before the next state was entered. */
  void settle(StateVisit visit, HistoryEvent event) {
    if (visit.end() == null) {
      end(visit, event, visit.failing() ? VisitStatus.CAUGHT : VisitStatus.SUCCEEDED);
    }
  }

  void end(StateVisit visit, HistoryEvent event, VisitStatus status) {
    abortInside(visit, event);
    visit.end(event, status);
    ended(visit);
  }

  private void ended(StateVisit visit) {
    places.release(visit.ids());
    listener.ended(visit);
  }

  void end(Strand strand, HistoryEvent event, VisitStatus status) {
    StateVisit current = strand.current();
    if (current != null && current.end() == null) {
      boolean failed = current.failing() || current.type().equals("Fail");
      end(current, event, status == VisitStatus.ABORTED && failed ? VisitStatus.FAILED : status);
    }
    strand.end(event, status);
    places.release(strand.ids());
    StateVisit owner = strand.owner();
    if (owner != null) {
      owner.attempts().forEach(attempt -> attempt.ended(strand));
    }
    listener.ended(strand);
  }

  void abortInside(StateVisit visit, HistoryEvent event) {
    for (Attempt attempt : visit.attempts()) {
      endAll(attempt, event, VisitStatus.ABORTED);
    }
  }

  void endAll(Attempt attempt, HistoryEvent event, VisitStatus status) {
    if (!attempt.open().isEmpty()) {
      for (Strand strand : List.copyOf(attempt.open().values())) {
        end(strand, event, status);
      }
    }
  }
}
