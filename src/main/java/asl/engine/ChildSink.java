package asl.engine;

import asl.history.EventSink;
import asl.history.ExecutionStatus;
import asl.history.ExplanationSink;
import asl.history.HistoryEvent;

/** Hears what happens in a child execution. */
public interface ChildSink extends EventSink, ExplanationSink {
  /** An event of an earlier run, which this execution goes on from. */
  void earlier(HistoryEvent event);

  /** It has ended; nothing follows. */
  void ended(ExecutionStatus status);
}
