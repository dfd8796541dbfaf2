package asl.app.view;

import asl.definition.StateMachine;
import asl.history.HistoryDamage;
import asl.trace.SummaryCounter;
import asl.trace.TraceSummary;
import asl.trace.render.DamageText;
import asl.trace.render.SummaryRenderer;
import asl.trace.render.TextLayout;
import org.jspecify.annotations.Nullable;

/** The execution in numbers, once it is over; with a definition, what it never came by. */
final class SummaryView extends CountedView {
  private final TextLayout layout;
  private final ViewLines lines;
  private @Nullable KnownDefinition definition;

  SummaryView(TraceView view, ViewLines lines) {
    super(new SummaryCounter());
    this.layout = view.layout();
    this.lines = lines;
  }

  @Override
  public void definition(StateMachine machine) {
    definition = new KnownDefinition(machine);
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    TraceSummary summary = counter().summary();
    SummaryRenderer.render(
        summary, definition == null ? null : definition.coverage(summary), layout, lines::line);
    DamageText.render(damage, layout, lines::line);
  }
}
