package asl.engine;

import asl.function.Invocation.ScopeStep;
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
   */
  ChildExecution(
      Visit visit,
      ContainerPlan states,
      String stateMachineName,
      String mapRunArn,
      boolean express,
      int index,
      @Nullable Object input) {
    Execution parent = visit.execution();
    this.index = index;
    this.name = TaskTokens.uuid(parent.random());
    ExecutionRequest request =
        new ExecutionRequest(
            name, stateMachineName, input, express, parent.request().limits().ofChild());
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
    execution.begin();
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
