package asl.app.view;

import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.render.DamageText;
import asl.trace.render.TableTrace;
import asl.trace.render.TextLayout;
import org.jspecify.annotations.Nullable;

/** A row for each visit of a state. */
final class TableView implements ExecutionView {
  private final TextLayout layout;
  private final ViewLines lines;
  private final TableTrace table;

  TableView(TraceView view, ViewLines lines) {
    this.layout = view.layout();
    this.lines = lines;
    TableTrace.Order order =
        view.longestFirst() ? TableTrace.Order.DURATION : TableTrace.Order.TIME;
    this.table = new TableTrace(view.filter(), order, layout, lines::line);
  }

  @Override
  public void accept(HistoryEvent event) {
    table.accept(event);
  }

  @Override
  public void accept(Explanation explanation) {
    table.accept(explanation);
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {
    table.finish();
    DamageText.render(damage, layout, lines::line);
  }
}
