package asl.app.view;

import asl.definition.StateMachine;
import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.StartedExecution;
import asl.trace.SummaryCounter;
import asl.trace.TraceSummary;
import asl.trace.render.DamageText;
import asl.trace.render.SummaryRenderer;
import asl.trace.render.TextLayout;
import org.jspecify.annotations.Nullable;

/** The execution in numbers, once it is over; with a definition, what it never came by. */
final class SummaryView implements ExecutionView {
  private final TextLayout layout;
  private final ViewLines lines;
  private final SummaryCounter counter = new SummaryCounter();
  private @Nullable KnownDefinition definition;

  SummaryView(TraceView view, ViewLines lines) {
    this.layout = view.layout();
    this.lines = lines;
  }

  @Override
  public void definition(StateMachine machine) {
    definition = new KnownDefinition(machine);
  }

  @Override
  public void accept(HistoryEvent event) {
    counter.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {
    counter.accept(explanation);
  }

  /** Those of map runs are counted; whatever else a state starts has a definition of its own. */
  @Override
  public @Nullable ExecutionView child(String origin, String arn) {
    return StartedExecution.isMapRun(origin) ? new Child(counter.child()) : null;
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    TraceSummary summary = counter.summary();
    SummaryRenderer.render(
        summary, definition == null ? null : definition.coverage(summary), layout, lines::line);
    DamageText.render(damage, layout, lines::line);
  }

  /** An execution of a map run. */
  private record Child(SummaryCounter counter) implements ExecutionView {
    @Override
    public void accept(HistoryEvent event) {
      counter.accept(event);
    }

    @Override
    public void accept(Explanation explanation) {
      counter.accept(explanation);
    }

    @Override
    public @Nullable ExecutionView child(String origin, String arn) {
      return StartedExecution.isMapRun(origin) ? new Child(counter.child()) : null;
    }

    @Override
    public void finish(@Nullable HistoryDamage damage) {}
  }
}
