package asl.history;

/** Takes the events of an execution in their order, one at a time. */
@FunctionalInterface
public interface EventSink {
  /** Takes the next event. */
  void accept(HistoryEvent event);
}
