package asl.app.view;

import asl.history.Explanation;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.StartedExecution;
import asl.trace.SummaryCounter;
import org.jspecify.annotations.Nullable;

/** Counts an execution and those of its map runs, and shows nothing by itself. */
class CountedView implements ExecutionView {
  private final SummaryCounter counter;

  CountedView(SummaryCounter counter) {
    this.counter = counter;
  }

  SummaryCounter counter() {
    return counter;
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
    return StartedExecution.isMapRun(origin) ? new CountedView(counter.child()) : null;
  }

  @Override
  public void finish(@Nullable HistoryDamage damage) {}
}
