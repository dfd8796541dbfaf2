package asl.engine;

import asl.history.EventSink;
import asl.history.ExecutionStatus;
import asl.history.ExplanationSink;

/** Hears what happens in a child execution. */
public interface ChildSink extends EventSink, ExplanationSink {
  /** It has ended; nothing follows. */
  void ended(ExecutionStatus status);
}
