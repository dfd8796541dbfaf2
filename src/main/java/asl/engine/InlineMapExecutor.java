package asl.engine;

import asl.engine.past.PastStrand;
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
   * An attempt of an earlier run; null if the state was a distributed Map then or had other items,
   * so that its results belong to others, which is told.
   */
  private @Nullable PastVisit past(Visit visit, List<?> list) {
    PastVisit past = visit.takePast();
    String other = past == null ? null : difference(past, list);
    if (past == null || other == null) {
      return past;
    }
    past.tell("begins anew: " + other);
    return null;
  }

  private @Nullable String difference(PastVisit past, List<?> list) {
    if (past.mapRunArn() != null) {
      return "it was a distributed Map and is an inline one now";
    }
    Long count = past.itemCount();
    if (count != null && count != list.size()) {
      return "it had " + count + (count == 1 ? " item" : " items") + " and has " + list.size();
    }
    // What an ItemSelector makes may differ by itself, as with a time in it.
    for (int i = 0; items.selector() == null && i < list.size(); i++) {
      PastStrand iteration = past.iteration(i);
      if (iteration != null && iteration.hadOtherInput(list.get(i))) {
        return "its item " + i + " is another one now";
      }
    }
    return null;
  }

  @Override
  public void failed(Visit visit) {
    visit.record(EventType.MAP_STATE_FAILED);
  }
}
