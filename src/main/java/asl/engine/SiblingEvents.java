package asl.engine;

import asl.definition.ErrorName;
import asl.history.EventType;

/** The events by which a Parallel or Map state tells that it failed. */
final class SiblingEvents {
  private SiblingEvents() {}

  /** Records the failure of the state, unless an error in its own definition ends it at once. */
  static void failed(Visit visit, Failure failure, EventType type) {
    Strand strand = visit.strand;
    if (!ErrorName.RUNTIME.equals(failure.error()) || visit.startedEvents > 0) {
      strand.lastEventId = visit.execution().events().add(type, strand.lastEventId);
    }
  }
}
