package asl.trace;

import asl.history.EventSink;
import asl.history.Explanation;
import asl.history.ExplanationSink;
import asl.history.History;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps an execution whole, with those that it starts, for what cannot be shown event by event. */
public final class TraceRecorder implements EventSink, ExplanationSink {
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<Explanation> explanations = new ArrayList<>();
  private final Map<String, Map<String, TraceRecorder>> children = new LinkedHashMap<>();
  private @Nullable HistoryDamage damage;

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

  /**
   * What keeps an execution that a state of this one has started.
   *
   * @param origin what tells of its start: its own ARN, or that of its map run
   * @param arn its ARN
   */
  public TraceRecorder child(String origin, String arn) {
    return children
        .computeIfAbsent(origin, each -> new LinkedHashMap<>())
        .computeIfAbsent(arn, each -> new TraceRecorder());
  }

  /**
   * There are no more events.
   *
   * @param found where the history is damaged; null for a whole one
   */
  public void finish(@Nullable HistoryDamage found) {
    damage = found;
    events.sort(Comparator.comparingLong(HistoryEvent::id));
  }

  /** What was heard so far. */
  public Trace trace() {
    return trace(null);
  }

  /**
   * What was heard so far.
   *
   * @param redaction what masks secrets; null for nothing
   */
  public Trace trace(@Nullable Redaction redaction) {
    History history = new History(List.copyOf(events), damage);
    History shown = redaction == null ? history : redaction.apply(history);
    Map<String, List<StartedExecution>> traces = new LinkedHashMap<>();
    children.forEach(
        (origin, started) -> {
          List<StartedExecution> list = new ArrayList<>();
          started.forEach(
              (arn, child) -> list.add(new StartedExecution(arn, child.trace(redaction))));
          traces.put(origin, list);
        });
    return Trace.of(
        shown,
        redaction == null ? explanations : explanations.stream().map(redaction::apply).toList(),
        traces);
  }
}
