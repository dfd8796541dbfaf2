package asl.engine;

import asl.engine.past.PastVisit;
import asl.expression.EvaluationException;
import asl.history.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Map whose iterations are part of the execution itself (AWS: "Map state in Inline mode"). */
final class InlineMapExecutor implements StateExecutor {
  /** How many iterations AWS runs at a time where the definition sets no limit. */
  private static final int MOST_AT_A_TIME = 40;

  private final MapItems items;
  private final ContainerPlan states;

  InlineMapExecutor(MapItems items, ContainerPlan states) {
    this.items = items;
    this.states = states;
  }

  @Override
  public void execute(Visit visit) throws EvaluationException {
    Object selected = visit.plan.dataFlow.selectedInput(visit);
    List<?> list = items.list(visit, selected);
    int concurrency = items.concurrency(visit.over(selected), MOST_AT_A_TIME);
    InlineMapRun run =
        new InlineMapRun(visit, states, items, selected, list, concurrency, past(visit, list));
    visit.cancellation = run::abort;
    run.start();
  }

  /**
   * An attempt of an earlier run; null if the state was a distributed Map then, or had more or
   * fewer items, so that its results belong to others.
   */
  private static @Nullable PastVisit past(Visit visit, List<?> items) {
    PastVisit past = visit.takePast();
    boolean same = past != null && past.mapRunArn() == null && past.isOver(items.size());
    return same ? past : null;
  }

  @Override
  public void failed(Visit visit) {
    visit.record(EventType.MAP_STATE_FAILED);
  }
}
