package asl.engine;

import asl.definition.Transition;
import asl.function.Invocation.ScopeStep;
import asl.history.EventDetails;
import asl.history.EventType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What runs in order: the execution itself, a branch, or an iteration. It goes from state to state
 * in a loop, never by recursion, and lets others have their turn now and then.
 */
final class Strand {
  private static final int TRANSITIONS_IN_A_TURN = 1000;

  final Execution execution;
  final VariableScope variables;
  final List<ScopeStep> scope;

  /** What {@code $$.Map.Item} shows inside; null outside of iterations. */
  final @Nullable MapItem item;

  /** The event that the next one follows. */
  long lastEventId;

  private final ContainerPlan container;
  private final StrandOwner owner;
  private @Nullable Visit current;
  private @Nullable StatePlan next;
  private @Nullable Object nextInput;
  private boolean running;
  private boolean ended;

  Strand(
      Execution execution,
      ContainerPlan container,
      VariableScope variables,
      List<ScopeStep> scope,
      @Nullable MapItem item,
      StrandOwner owner,
      long lastEventId) {
    this.execution = execution;
    this.container = container;
    this.variables = variables;
    this.scope = scope;
    this.item = item;
    this.owner = owner;
    this.lastEventId = lastEventId;
  }

  void start(@Nullable Object input) {
    next = container.state(container.startAt());
    nextInput = input;
    run();
  }

  /** The name of the state after this one; null if it ends the strand. */
  @Nullable String nextOf(StatePlan plan) {
    Transition transition = plan.state().transition();
    return transition == null ? null : transition.next();
  }

  private void run() {
    if (running) {
      return;
    }
    running = true;
    int turns = TRANSITIONS_IN_A_TURN;
    StatePlan plan;
    while (!ended && (plan = next) != null) {
      if (turns-- == 0 || execution.loop().isInterrupted()) {
        execution.loop().post(this::run);
        break;
      }
      next = null;
      enter(plan);
    }
    running = false;
  }

  private void enter(StatePlan plan) {
    Object input = nextInput;
    nextInput = null;
    StepGate gate = execution.ports().gate();
    if (gate == null) {
      enter(plan, input);
    } else {
      new StepQuestion(this, gate).beforeState(plan, input);
    }
  }

  /** Enters the state now, whoever might have been asked before. */
  void enter(StatePlan plan, @Nullable Object input) {
    long before = lastEventId;
    lastEventId = execution.events().entered(plan.entered(), before, plan.name(), input);
    if (execution.hasFullHistory()) {
      return;
    }
    Visit visit = new Visit(this, plan, input, lastEventId, before, execution.loop().now());
    current = visit;
    visit.execute();
  }

  /** Goes on with another state than the one at hand. */
  void jump(String state, @Nullable Object input) {
    next = container.state(state);
    nextInput = input;
    run();
  }

  /** The names of the states among which this strand moves. */
  Set<String> stateNames() {
    return container.states().keySet();
  }

  void leave(Visit visit, @Nullable Object output, @Nullable String nextName) {
    if (ended) {
      return;
    }
    current = null;
    EventType exited = visit.plan.exited();
    if (exited != null) {
      lastEventId =
          execution.events().exited(exited, lastEventId, visit.plan.name(), output, visit.assigned);
    }
    if (visit.assigned != null) {
      variables.assign(visit.assigned);
    }
    if (nextName == null) {
      ended = true;
      execution.release(variables);
      owner.strandSucceeded(this, output);
      return;
    }
    next = container.state(nextName);
    nextInput = output;
    run();
  }

  void evaluationFailed(Visit visit, Failure failure, @Nullable String location, long previous) {
    lastEventId =
        execution
            .events()
            .add(
                EventType.EVALUATION_FAILED,
                previous,
                new EventDetails.EvaluationFailed(
                    String.valueOf(failure.error()),
                    String.valueOf(failure.cause()),
                    location,
                    visit.plan.name()));
  }

  /** A state failed: retries it, goes on where it is caught, or ends the strand. */
  void failed(Visit visit, Failure failure) {
    if (ended) {
      return;
    }
    visit.cancellation = null;
    StepGate gate = execution.ports().gate();
    if (gate == null) {
      visit.plan.errorHandling.handle(visit, failure);
    } else {
      new StepQuestion(this, gate).afterFailure(visit, failure);
    }
  }

  /** Nothing holds the failure; one that nothing around it can hold ends the execution. */
  void endWith(Failure failure) {
    ended = true;
    execution.release(variables);
    if (failure.fatal()) {
      execution.strandFailed(this, failure);
    } else {
      owner.strandFailed(this, failure);
    }
  }

  /** The work at hand is given up, with the events that tell so. */
  void abort(Cut cut) {
    if (ended) {
      return;
    }
    ended = true;
    execution.release(variables);
    Visit visit = current;
    if (visit == null) {
      return;
    }
    EventType aborted = StateEvents.aborted(visit.plan.state().type());
    if (aborted != null) {
      cut.tell(aborted);
    }
    Cancellation cancellation = visit.cancellation;
    if (cancellation != null) {
      cancellation.cancel(cut);
    }
  }

  /** Tells that the state that failed was left, unless it has told of its failure itself. */
  void tellLeft(Cut cut) {
    EventType left = current == null ? null : StateEvents.left(current.plan.state().type());
    if (left != null) {
      cut.tell(left);
    }
  }

  boolean hasEnded() {
    return ended;
  }
}
