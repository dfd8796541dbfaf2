package asl.app.view;

import asl.definition.StateMachine;
import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.Redaction;
import org.jspecify.annotations.Nullable;

/** Masks secrets before they come to a view. */
final class RedactedView implements ExecutionView {
  private final Redaction redaction;
  private final ExecutionView view;

  RedactedView(Redaction redaction, ExecutionView view) {
    this.redaction = redaction;
    this.view = view;
  }

  @Override
  public void definition(StateMachine machine) {
    view.definition(machine);
  }

  @Override
  public void accept(HistoryEvent event) {
    view.accept(redaction.apply(event));
  }

  @Override
  public void earlier(HistoryEvent event) {
    view.earlier(redaction.apply(event));
  }

  @Override
  public void nothingFollows(HistoryEvent event) {
    view.nothingFollows(event);
  }

  @Override
  public void accept(Explanation explanation) {
    view.accept(redaction.apply(explanation));
  }

  @Override
  public @Nullable ExecutionView child(String origin, String arn) {
    ExecutionView child = view.child(origin, arn);
    return child == null ? null : new RedactedView(redaction, child);
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    view.finish(damage);
  }
}
