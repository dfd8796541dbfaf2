package asl.engine;

import asl.engine.past.PastExecution;
import asl.function.Invocation.ScopeStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An execution that a distributed Map starts for an item or a batch. */
final class ChildExecution {
  private final Execution execution;
  private final String name;
  private final int index;
  private final @Nullable ChildSink heard;
  private final @Nullable PastExecution past;
  private @Nullable Consumer<ExecutionResult> ended;

  /**
   * Makes it; {@link #start} starts it.
   *
   * @param visit the visit of the Map state
   * @param states what it runs
   * @param stateMachineName the name of its state machine
   * @param mapRunArn the map run that it belongs to
   * @param express whether it is an Express execution
   * @param index its place among the child executions, from 0
   * @param input its input
   * @param past what came of it in an earlier run; null if it has not begun before
   */
  ChildExecution(
      Visit visit,
      ContainerPlan states,
      String stateMachineName,
      String mapRunArn,
      boolean express,
      int index,
      @Nullable Object input,
      @Nullable PastExecution past) {
    Execution parent = visit.execution();
    this.index = index;
    this.past = past;
    String before = past == null ? null : past.name();
    this.name = before == null ? TaskTokens.uuid(parent.random()) : before;
    // An Express execution begins anew (AWS: "Child workflow execution redrive behavior").
    StartingPoint start = past == null || express ? StartingPoint.START : StartingPoint.after(past);
    ExecutionRequest request =
        new ExecutionRequest(
            name,
            stateMachineName,
            past == null ? input : past.input(),
            express,
            parent.request().limits().ofChild(),
            start);
    List<ScopeStep> scope = new ArrayList<>(visit.strand.scope.size() + 1);
    scope.addAll(visit.strand.scope);
    scope.add(new ScopeStep(visit.plan.name(), index, visit.retryCount));
    ChildListener listener = parent.ports().children();
    this.heard =
        listener == null
            ? null
            : listener.begin(
                parent.request().executionArn(), mapRunArn, request.executionArn(), index);
    this.execution =
        new Execution(states, null, request, parent.ports().heardBy(heard), scope, this::hasEnded);
  }

  /** Starts it at once; it may end before this returns. */
  void start(Consumer<ExecutionResult> whenEnded) {
    ended = whenEnded;
    PastExecution before = past;
    if (before == null) {
      execution.begin();
      return;
    }
    if (heard != null && (before.succeeded() || !execution.request().express())) {
      before.events().forEach(heard::earlier);
    }
    if (before.succeeded()) {
      hasEnded(new ExecutionResult(before.status(), before.output(), null, null, null));
    } else {
      execution.begin();
    }
  }

  /** When it was started for the first time. */
  Instant started() {
    return past == null ? execution.startTime() : past.started();
  }

  /**
   * When it ended.
   *
   * @param now what the time is
   */
  Instant stopped(Instant now) {
    return past != null && past.succeeded() ? past.stopped() : now;
  }

  /** How often it was redriven. */
  long redriveCount() {
    PastExecution before = past;
    if (before == null) {
      return 0;
    }
    return before.succeeded() ? before.redrives() : execution.redriveCount();
  }

  private void hasEnded(ExecutionResult result) {
    if (heard != null) {
      heard.ended(result.status());
    }
    Consumer<ExecutionResult> listener = ended;
    if (listener != null) {
      listener.accept(result);
    }
  }

  Execution execution() {
    return execution;
  }

  /** Its place among the child executions, from 0. */
  int index() {
    return index;
  }

  String name() {
    return name;
  }
}
