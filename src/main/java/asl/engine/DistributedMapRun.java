package asl.engine;

import asl.definition.ErrorName;
import asl.engine.DistributedMapExecutor.MapRunEvents;
import asl.engine.items.ItemReaderException;
import asl.engine.past.PastExecution;
import asl.engine.past.PastVisit;
import asl.expression.EvaluationException;
import asl.history.EventType;
import asl.history.ExecutionStatus;
import asl.json.JsonEquality;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One attempt at a distributed Map: its child executions, and what has come of them. */
final class DistributedMapRun {
  private static final int STARTS_IN_A_TURN = 1000;

  private final Visit visit;
  private final ContainerPlan states;
  private final boolean express;
  private final ItemFeed feed;
  private final int concurrency;
  private final ToleratedFailures tolerated;
  private final ResultExport export;
  private final MapRunEvents events;
  private final String mapRunArn;
  private final String stateMachineName;
  private final MapProgress progress;
  private final @Nullable PastVisit past;
  private final Set<Execution> running = new LinkedHashSet<>();
  private int startedChildren;
  private int active;
  private long doneItems;
  private long failedItems;
  private boolean exhausted;
  private boolean pumping;
  private boolean over;
  private boolean otherTold;

  DistributedMapRun(
      Visit visit,
      ContainerPlan states,
      boolean express,
      ItemFeed feed,
      int concurrency,
      ToleratedFailures tolerated,
      ResultExport export,
      MapRunEvents events,
      String mapRunArn,
      @Nullable PastVisit past) {
    this.visit = visit;
    this.states = states;
    this.express = express;
    this.feed = feed;
    this.concurrency = concurrency;
    this.tolerated = tolerated;
    this.export = export;
    this.events = events;
    this.mapRunArn = mapRunArn;
    int name = mapRunArn.indexOf(":mapRun:") + ":mapRun:".length();
    this.stateMachineName = mapRunArn.substring(name, mapRunArn.lastIndexOf(':'));
    this.progress = new MapProgress(visit);
    this.past = past;
  }

  /** Starts child executions while there are items and places. */
  void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    int turns = STARTS_IN_A_TURN;
    try {
      while (!over && !exhausted && active < concurrency) {
        if (turns-- == 0 || visit.execution().loop().isInterrupted()) {
          visit.execution().loop().post(this::pump);
          return;
        }
        exhausted = !feed.advance();
        if (!exhausted) {
          begin();
        }
      }
      finishIfDone();
    } catch (ItemReaderException e) {
      abort();
      DistributedMapExecutor.readerFailed(visit, events, e);
    } catch (EvaluationException e) {
      abort();
      visit.failEvaluation(e);
    } finally {
      pumping = false;
    }
  }

  private void begin() {
    int index = startedChildren++;
    int items = feed.itemCount();
    active++;
    Object input = feed.input();
    PastExecution before = past == null ? null : past.child(index);
    tellOther(index, before, input);
    ChildExecution child =
        new ChildExecution(
            visit, states, stateMachineName, mapRunArn, express, index, input, before);
    running.add(child.execution());
    child.start(new Ended(child, items));
  }

  /** Child executions go on with the input that they had, which is told of the first of them. */
  private void tellOther(int index, @Nullable PastExecution before, @Nullable Object input) {
    PastVisit map = past;
    if (map != null && before != null && !otherTold && !JsonEquality.equal(before.input(), input)) {
      otherTold = true;
      map.tell("has another item " + index + " now; its child execution keeps the one it had");
    }
  }

  /** A class of its own, because making a lambda for each of millions costs more. */
  private final class Ended implements Consumer<ExecutionResult> {
    private final ChildExecution child;
    private final int items;

    Ended(ChildExecution child, int items) {
      this.child = child;
      this.items = items;
    }

    @Override
    public void accept(ExecutionResult result) {
      ended(child, items, result);
    }
  }

  private void ended(ChildExecution child, int items, ExecutionResult result) {
    running.remove(child.execution());
    active--;
    if (over) {
      return;
    }
    export.add(child, result);
    if (result.status() != ExecutionStatus.SUCCEEDED) {
      failedItems += items;
    }
    doneItems += items;
    progress.advanced(doneItems, failedItems, feed.total());
    if (tolerated.exceeded(failedItems, feed.total())) {
      tooManyFailed();
    } else if (!pumping) {
      visit.execution().loop().post(this::pump);
    }
  }

  private void tooManyFailed() {
    abort();
    String cause = "The specified tolerated failure threshold was exceeded";
    events.runFailed(ErrorName.EXCEED_TOLERATED_FAILURE_THRESHOLD, cause);
    visit
        .execution()
        .loop()
        .post(() -> visit.fail(Failure.of(ErrorName.EXCEED_TOLERATED_FAILURE_THRESHOLD, cause)));
  }

  private void finishIfDone() {
    if (over || !exhausted || active > 0) {
      return;
    }
    if (tolerated.exceeded(failedItems, feed.total())) {
      tooManyFailed();
      return;
    }
    over = true;
    progress.ended();
    visit.cancellation = null;
    @Nullable Object result;
    try {
      result = export.finish();
    } catch (StateFailure e) {
      events.runFailed(String.valueOf(e.failure().error()), String.valueOf(e.failure().cause()));
      visit.fail(e.failure());
      return;
    }
    visit.succeed(result, events.runSucceeded());
  }

  /** The execution around it ended, or somebody stopped it. */
  void cancel(Cut cut) {
    if (!over) {
      cut.tell(EventType.MAP_RUN_ABORTED);
      abort();
    }
  }

  private void abort() {
    over = true;
    progress.ended();
    feed.close();
    export.abandon();
    for (Execution child : List.copyOf(running)) {
      child.abort(null, null);
    }
  }
}
