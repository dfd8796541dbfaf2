package asl.engine;

import asl.definition.StateType;
import asl.definition.Transition;
import asl.engine.past.PastStrand;
import asl.engine.past.PastVisit;
import asl.function.Invocation.ScopeStep;
import asl.history.EventDetails;
import asl.history.EventType;
import java.util.List;
import java.util.Map;
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
    start(null, input);
  }

  /** Starts with a state; null for the first one. */
  void start(@Nullable String state, @Nullable Object input) {
    next = container.state(state == null ? container.startAt() : state);
    nextInput = input;
    run();
  }

  /**
   * Goes on where it stopped in an earlier run: the state at hand does its work once more, over the
   * input that it had, and is not entered again.
   *
   * @param last the last state that it entered
   */
  void resume(PastStrand past, PastVisit last) {
    begin(past.variables());
    lastEventId = past.lastEventId();
    StatePlan plan = container.state(last.name());
    if (plan == null) {
      throw new IllegalStateException("the state " + last.name() + " is not there any more");
    }
    String following = nextOf(plan);
    if (isLeft(last, plan) && following == null) {
      ended = true;
      execution.release(variables);
      owner.strandSucceeded(this, last.output());
    } else if (isLeft(last, plan)) {
      next = container.state(String.valueOf(following));
      nextInput = last.output();
      run();
    } else if (plan.state().type() == StateType.FAIL) {
      lastEventId = last.eventBefore();
      enter(plan, last.input());
    } else {
      lastEventId = last.enteredEventId();
      current = new Visit(this, plan, last);
      current.execute();
    }
  }

  /** Takes the variables that it begins with, which count as those that are assigned later. */
  void begin(Map<String, @Nullable Object> assigned) {
    execution.admits(variables, assigned);
    variables.assign(assigned);
  }

  /** Whether it came to its end in an earlier run; it does not begin then, and ends no more. */
  boolean endedIn(PastStrand past) {
    PastVisit last = past.visit();
    StatePlan plan = last == null ? null : container.state(last.name());
    if (last == null || plan == null || !isLeft(last, plan) || nextOf(plan) != null) {
      return false;
    }
    lastEventId = past.lastEventId();
    ended = true;
    return true;
  }

  /** A Choice that nothing followed is made once more, since its event does not tell the choice. */
  private static boolean isLeft(PastVisit last, StatePlan plan) {
    return last.isExited() && plan.state().type() != StateType.CHOICE;
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
