package asl.engine;

import asl.history.EventDetails;
import asl.history.EventType;
import org.jspecify.annotations.Nullable;

/**
 * How work is given up before its end. What is cut because something beside it failed is told by
 * events, which all follow that failure, the outer ones first; when the execution itself ends,
 * nothing is told (both measured on AWS).
 */
final class Cut {
  /** The execution itself ends. */
  static final Cut SILENT = new Cut(null, 0);

  private final @Nullable EventRecorder events;
  private final long previous;

  private Cut(@Nullable EventRecorder events, long previous) {
    this.events = events;
    this.previous = previous;
  }

  /** Something beside it failed: the strand, with its last event. */
  static Cut by(Strand failed) {
    return new Cut(failed.execution.events(), failed.lastEventId);
  }

  void tell(EventType type) {
    if (events != null) {
      events.add(type, previous, EventDetails.None.NONE);
    }
  }

  /** Tells of an iteration of the Map state of that name. */
  void tellIteration(EventType type, String state, int index) {
    if (events != null) {
      events.iteration(type, previous, state, index);
    }
  }
}
