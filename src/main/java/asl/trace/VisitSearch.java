package asl.trace;

import asl.history.HistoryEvent;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an event belongs to: by the previous event it names and outwards from there; where
 * that leads nowhere, by name and type among what is under way.
 */
final class VisitSearch {
  private final Places places;
  private final Strand execution;

  VisitSearch(Places places, Strand execution) {
    this.places = places;
    this.execution = execution;
  }

  /** The visit that an event follows on; the one under way if the history is loose about it. */
  @Nullable StateVisit visitOf(HistoryEvent event) {
    StateVisit visit = visitAround(event);
    return visit == null ? execution.current() : visit;
  }

  /** The innermost visit that the previous event belongs to; null if that is not known. */
  @Nullable StateVisit visitAround(HistoryEvent event) {
    StateVisit visit = places.visit(event.previousEventId());
    if (visit != null) {
      return visit;
    }
    Strand strand = places.strand(event.previousEventId());
    return strand == null ? null : strand.owner();
  }

  /** The visit under way, with the name and type, around an event; null stands for any. */
  @Nullable StateVisit underWay(HistoryEvent event, @Nullable String name, @Nullable String type) {
    StateVisit visit = visitAround(event);
    while (visit != null && !fits(visit, name, type)) {
      visit = visit.strand().owner();
    }
    return visit == null ? innermost(execution, name, type) : visit;
  }

  /** The Parallel or Map state around an event whose branches or iterations are under way. */
  @Nullable StateVisit working(HistoryEvent event, @Nullable String name, @Nullable String type) {
    StateVisit visit = visitAround(event);
    while (visit != null && !(visit.working() && fits(visit, name, type))) {
      visit = visit.strand().owner();
    }
    return visit;
  }

  private static @Nullable StateVisit innermost(
      Strand strand, @Nullable String name, @Nullable String type) {
    StateVisit visit = strand.current();
    if (visit == null || visit.end() != null) {
      return null;
    }
    Attempt attempt = visit.lastAttempt();
    if (attempt != null) {
      for (Strand inner : attempt.open().values()) {
        StateVisit found = innermost(inner, name, type);
        if (found != null) {
          return found;
        }
      }
    }
    return fits(visit, name, type) ? visit : null;
  }

  private static boolean fits(StateVisit visit, @Nullable String name, @Nullable String type) {
    return visit.end() == null
        && (name == null || visit.name().equals(name))
        && (type == null || visit.type().equals(type));
  }
}
