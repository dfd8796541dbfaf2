package asl.trace;

import asl.history.HistoryEvent;
import org.jspecify.annotations.Nullable;

/** Notes which visit each event belongs to, and keeps what is to be kept. */
final class VisitEvents {
  private final Places places;
  private final boolean keep;

  VisitEvents(Places places, boolean keep) {
    this.places = places;
    this.keep = keep;
  }

  void attach(HistoryEvent event, @Nullable StateVisit visit) {
    if (visit == null) {
      return;
    }
    places.put(event.id(), visit);
    visit.eventTypes().add(event.typeName());
    if (keep) {
      visit.events().add(event);
    }
  }

  void attach(HistoryEvent event, Strand strand) {
    places.put(event.id(), strand);
  }

  void enter(Strand strand, StateVisit visit) {
    StateVisit last = strand.current();
    if (last != null) {
      last.followedBy(visit);
      if (keep) {
        visit.follows(last);
      }
    }
    strand.enter(visit, keep);
  }

  void begin(StateVisit visit, Attempt attempt) {
    visit.add(attempt, keep);
  }

  void start(Attempt attempt, Strand strand) {
    attempt.start(strand, keep);
  }
}
