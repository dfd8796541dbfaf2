package asl.engine;

import asl.definition.ErrorName;
import asl.engine.MapItems.StateItems;
import asl.engine.items.ItemReaderException;
import asl.engine.items.ItemSource;
import asl.engine.items.ItemSources;
import asl.engine.past.PastVisit;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.history.EventDetails;
import asl.history.EventType;
import org.jspecify.annotations.Nullable;

/** A Map whose iterations are executions of their own (AWS: "Map state in Distributed mode"). */
final class DistributedMapExecutor implements StateExecutor {
  /** How many child executions AWS runs at a time at the most. */
  private static final int MOST_AT_A_TIME = 10_000;

  private final MapItems items;
  private final ContainerPlan states;
  private final DistributedMapPlan plan;

  DistributedMapExecutor(MapItems items, ContainerPlan states, DistributedMapPlan plan) {
    this.items = items;
    this.states = states;
    this.plan = plan;
  }

  @Override
  public void execute(Visit visit) throws EvaluationException {
    Object selected = visit.plan.dataFlow.selectedInput(visit);
    StateItems given = plan.reader() == null ? items.stateItems(visit, selected) : null;
    int concurrency = items.concurrency(visit.over(selected), MOST_AT_A_TIME);
    MapRunEvents events = new MapRunEvents(visit);
    PastVisit past = visit.takePast();
    String earlier = past == null ? null : past.mapRunArn();
    if (earlier == null) {
      if (past != null && past.hasIterations()) {
        past.tell("begins anew: it was an inline Map and is a distributed one now");
      }
      events.mapStarted(given == null ? 0 : given.length());
    }
    visit.over(selected);
    ToleratedFailures tolerated = ToleratedFailures.of(plan, visit);
    Long maxItems = plan.maxItems() == null ? null : Long.valueOf(plan.maxItems().whole(visit));
    Object readerArguments = evaluate(plan.readerArguments(), visit);
    Batching batching = Batching.of(plan, visit);
    ResultExport export = ResultExport.of(plan, visit);
    String arn =
        past == null || earlier == null
            ? events.runStarted(plan.label())
            : events.runRedriven(earlier, past);
    export.begin(arn);
    ItemSource source;
    try {
      source = given == null ? open(visit, readerArguments, maxItems) : given.source();
    } catch (ItemReaderException e) {
      readerFailed(visit, events, e);
      return;
    }
    ItemFeed feed = new ItemFeed(visit, items, selected, source, maxItems, batching);
    DistributedMapRun run =
        new DistributedMapRun(
            visit,
            states,
            plan.express(),
            feed,
            concurrency,
            tolerated,
            export,
            events,
            arn,
            earlier == null ? null : past);
    visit.cancellation = run::cancel;
    run.pump();
  }

  static void readerFailed(Visit visit, MapRunEvents events, ItemReaderException e) {
    String cause = String.valueOf(e.getMessage());
    events.runFailed(ErrorName.ITEM_READER_FAILED, cause);
    visit.fail(Failure.of(ErrorName.ITEM_READER_FAILED, cause));
  }

  private ItemSource open(Visit visit, @Nullable Object arguments, @Nullable Long maxItems)
      throws ItemReaderException, EvaluationException {
    if (maxItems != null && maxItems < 0) {
      throw new ItemReaderException("field MaxItems must be positive");
    }
    if (plan.reader() == null) {
      throw new IllegalStateException("no reader to open");
    }
    Object pointer = evaluate(plan.itemsPointer(), visit);
    return ItemSources.open(
        plan.reader(),
        arguments,
        visit.execution().ports().objects(),
        visit.plan.state().queryLanguage(),
        pointer instanceof String text ? text : null);
  }

  private static @Nullable Object evaluate(@Nullable Expression expression, Visit visit)
      throws EvaluationException {
    return expression == null ? null : expression.evaluate(visit);
  }

  @Override
  public void failed(Visit visit) {
    visit.record(EventType.MAP_STATE_FAILED);
  }

  /** The events of a map run. */
  static final class MapRunEvents {
    private final Visit visit;
    private long runStarted;

    MapRunEvents(Visit visit) {
      this.visit = visit;
    }

    void mapStarted(int length) {
      add(EventType.MAP_STATE_STARTED, new EventDetails.MapStarted(length));
    }

    /** Records the start and gives the ARN of the run. */
    String runStarted(@Nullable String label) {
      Execution execution = visit.execution();
      String name = label == null ? TaskTokens.uuid(execution.random()) : label;
      String run = TaskTokens.uuid(execution.random());
      String arn = execution.request().mapRunArn(name, run);
      add(EventType.MAP_RUN_STARTED, new EventDetails.MapRun(arn, null));
      runStarted = visit.strand.lastEventId;
      return arn;
    }

    /** Records that an earlier run goes on, and gives its ARN. */
    String runRedriven(String arn, PastVisit past) {
      visit.strand.lastEventId = past.startedEventId();
      long count = past.mapRunRedrives() + 1;
      add(EventType.MAP_RUN_REDRIVEN, new EventDetails.MapRun(arn, count));
      runStarted = visit.strand.lastEventId;
      return arn;
    }

    void runFailed(String error, String cause) {
      add(EventType.MAP_RUN_FAILED, new EventDetails.Failure(error, cause));
    }

    /** Records the success and gives the id of its last event. */
    long runSucceeded() {
      EventRecorder events = visit.execution().events();
      long id = events.add(EventType.MAP_RUN_SUCCEEDED, runStarted);
      return events.add(EventType.MAP_STATE_SUCCEEDED, id);
    }

    private void add(EventType type, EventDetails details) {
      Strand strand = visit.strand;
      strand.lastEventId = visit.execution().events().add(type, strand.lastEventId, details);
    }
  }
}
