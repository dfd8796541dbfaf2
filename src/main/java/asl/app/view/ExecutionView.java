package asl.app.view;

import asl.app.JobException;
import asl.definition.StateMachine;
import asl.history.EventSink;
import asl.history.ExplanationSink;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Shows an execution that runs or is read, event by event. Explanations come before the events that
 * they explain.
 */
public interface ExecutionView extends EventSink, ExplanationSink {
  /** The definition that the execution follows; comes before the first event, or never. */
  default void definition(StateMachine machine) {}

  /** An event of an earlier run, which this execution goes on from; it belongs to its history. */
  default void earlier(HistoryEvent event) {
    accept(event);
  }

  /** No event follows soon on this one, as far as anybody can tell. */
  default void nothingFollows(HistoryEvent event) {}

  /**
   * A state of this execution starts another one.
   *
   * @param origin what the history tells of its start: its own ARN, or that of its map run
   * @param arn the ARN of that execution
   * @return is told what happens in it; null if this view does not show it
   */
  default @Nullable ExecutionView child(String origin, String arn) {
    return null;
  }

  /**
   * There are no more events.
   *
   * @param damage where the history is damaged; null for a whole one
   */
  void finish(@Nullable HistoryDamage damage);

  /**
   * A view that is told event by event; what stands in data is masked as far as it is known by
   * then.
   *
   * @throws JobException if a place that is to be masked is no path
   */
  static ExecutionView of(TraceView view, ViewLines lines) throws JobException {
    Redaction redaction = view.redaction();
    ExecutionView plain = plain(view, lines);
    return redaction == null ? plain : new RedactedView(redaction, plain);
  }

  /** A view that masks nothing. */
  static ExecutionView plain(TraceView view, ViewLines lines) {
    return switch (view.form()) {
      case "line" -> new LineView(view, lines);
      case "table" -> new TableView(view, lines);
      case "summary" -> new SummaryView(view, lines);
      case "json", "jsonl" -> new EventsView(view, lines);
      default -> new WholeView(view, lines);
    };
  }
}
