package asl.app.trace;

import asl.app.view.ExecutionView;
import asl.app.view.KnownDefinition;
import asl.definition.StateMachine;
import asl.history.Explanation;
import asl.history.History;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.Redaction;
import asl.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps an execution whole, for what cannot be shown event by event. */
final class RecordingView implements ExecutionView {
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<Explanation> explanations = new ArrayList<>();
  private @Nullable KnownDefinition definition;
  private @Nullable HistoryDamage damage;

  @Override
  public void definition(StateMachine machine) {
    definition = new KnownDefinition(machine);
  }

  @Override
  public void accept(HistoryEvent event) {
    events.add(event);
  }

  @Override
  public void accept(Explanation explanation) {
    explanations.add(explanation);
  }

  @Override
  public void finish(@Nullable HistoryDamage found) {
    damage = found;
    events.sort(Comparator.comparingLong(HistoryEvent::id));
  }

  /** Takes the explanations of another telling of the same execution. */
  void explain(List<Explanation> others) {
    explanations.addAll(others);
  }

  /** Whether nothing explains the execution yet. */
  boolean isUnexplained() {
    return explanations.isEmpty();
  }

  /** The definition; null if it is not known. */
  @Nullable KnownDefinition definition() {
    return definition;
  }

  /**
   * The execution.
   *
   * @param redaction what masks secrets; null for nothing
   */
  Trace trace(@Nullable Redaction redaction) {
    History history = new History(List.copyOf(events), damage);
    if (redaction == null) {
      return Trace.of(history, explanations);
    }
    History masked = redaction.apply(history);
    return Trace.of(masked, explanations.stream().map(redaction::apply).toList());
  }

  /** Tells another view all of it. */
  void tell(ExecutionView view, @Nullable Redaction redaction) {
    Trace trace = trace(redaction);
    if (definition != null) {
      view.definition(definition.machine());
    }
    trace.explanations().forEach(view::accept);
    trace.events().forEach(view::accept);
    view.finish(damage);
  }
}
