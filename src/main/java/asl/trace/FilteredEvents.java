package asl.trace;

import asl.history.EventSink;
import asl.history.HistoryEvent;

/**
 * Lets those events of a stream through that a filter accepts; memory follows what is under way.
 * Whether a visit has an error is known only once it is over, so that of errors only the events
 * that tell them come through.
 */
public final class FilteredEvents implements EventSink {
  private final TraceFilter filter;
  private final EventSink next;
  private final VisitTracker tracker = new VisitTracker(new VisitListener() {}, false);

  /**
   * A filter in front of a sink.
   *
   * @param filter which events come through
   * @param next takes them
   */
  public FilteredEvents(TraceFilter filter, EventSink next) {
    this.filter = filter;
    this.next = next;
  }

  @Override
  public void accept(HistoryEvent event) {
    if (filter.isAll()) {
      next.accept(event);
      return;
    }
    tracker.accept(event);
    if (filter.acceptsInStream(event, tracker.visitOf(event))) {
      next.accept(event);
    }
  }
}
