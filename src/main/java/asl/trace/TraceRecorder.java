package asl.trace;

import asl.history.EventSink;
import asl.history.Explanation;
import asl.history.ExplanationSink;
import asl.history.History;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;

/** Keeps the events and explanations of an execution that runs here, to show it when it is over. */
public final class TraceRecorder implements EventSink, ExplanationSink {
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<Explanation> explanations = new ArrayList<>();

  /** A recorder that has heard nothing yet. */
  public TraceRecorder() {}

  @Override
  public void accept(HistoryEvent event) {
    events.add(event);
  }

  @Override
  public void accept(Explanation explanation) {
    explanations.add(explanation);
  }

  /** What was heard so far. */
  public Trace trace() {
    return Trace.of(new History(List.copyOf(events), null), explanations);
  }
}
