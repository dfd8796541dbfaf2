package asl.engine;

import asl.engine.past.PastVisit;
import asl.expression.EvaluationException;
import asl.expression.Scope;
import asl.expression.Variables;
import asl.history.EventType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a strand to a state, from entering it to leaving it, retries included. It is also
 * what the state's expressions see.
 */
final class Visit implements Scope {
  final Strand strand;
  final StatePlan plan;
  final long enteredEventId;
  final long eventBefore;
  final Instant enteredTime;
  private final int[] retriesByRetrier;

  /** The state's input; another one only if somebody stepped in. */
  @Nullable Object input;

  /** How often the state has been retried in this visit. */
  int retryCount;

  /** The variables that the state assigns when it is left; null if none. */
  @Nullable Map<String, @Nullable Object> assigned;

  /** The token of a task that waits for one; null otherwise. */
  @Nullable String taskToken;

  /** What ends the work at hand when the visit is abandoned; null if there is nothing to end. */
  @Nullable Cancellation cancellation;

  /** The event that told of the work's success while the output is made; 0 for none. */
  private long succeededEventId;

  private @Nullable PastVisit past;
  private @Nullable Object root;
  private @Nullable Object result;
  private boolean hasResult;
  private @Nullable Object errorOutput;
  private @Nullable Map<String, @Nullable Object> item;
  private @Nullable Map<String, @Nullable Object> context;
  private @Nullable Map<String, @Nullable Object> states;

  Visit(
      Strand strand,
      StatePlan plan,
      @Nullable Object input,
      long enteredEventId,
      long eventBefore,
      Instant enteredTime) {
    this.strand = strand;
    this.plan = plan;
    this.input = input;
    this.root = input;
    this.enteredEventId = enteredEventId;
    this.eventBefore = eventBefore;
    this.enteredTime = enteredTime;
    this.retriesByRetrier = plan.errorHandling.newCounters();
  }

  /** The same visit as in an earlier run, whose work is done once more. */
  Visit(Strand strand, StatePlan plan, PastVisit past) {
    this(strand, plan, past.input(), past.enteredEventId(), past.eventBefore(), past.enteredTime());
    this.past = past.goesOn() ? past : null;
  }

  /**
   * The attempt of an earlier run that the first attempt of this one goes on with; null if it
   * begins anew, as every further one does.
   */
  @Nullable PastVisit takePast() {
    PastVisit taken = past;
    past = null;
    return taken;
  }

  Execution execution() {
    return strand.execution;
  }

  int[] retriesByRetrier() {
    return retriesByRetrier;
  }

  /** What {@code $} stands for from now on. */
  Visit over(@Nullable Object newRoot) {
    root = newRoot;
    return this;
  }

  /** What {@code $states.result} stands for from now on. */
  void showResult(@Nullable Object newResult) {
    result = newResult;
    hasResult = true;
    states = null;
  }

  /** What {@code $states.errorOutput} stands for from now on. */
  void showError(@Nullable Object newErrorOutput) {
    errorOutput = newErrorOutput;
    hasResult = false;
    states = null;
  }

  /** What {@code $$.Map.Item} stands for from now on; null for none of its own. */
  void showItem(@Nullable Map<String, @Nullable Object> newItem) {
    item = newItem;
    context = null;
    states = null;
  }

  /** The context object is made anew when it is next asked for. */
  void contextChanged() {
    context = null;
    states = null;
  }

  @Override
  public @Nullable Object root() {
    return root;
  }

  @Override
  public Map<String, @Nullable Object> context() {
    Map<String, @Nullable Object> made = context;
    if (made == null) {
      made = ContextObject.of(this, item);
      context = made;
    }
    return made;
  }

  @Override
  public Variables variables() {
    return strand.variables;
  }

  @Override
  public Map<String, @Nullable Object> states() {
    Map<String, @Nullable Object> made = statesWithoutContext();
    if (!made.containsKey("context")) {
      made.put("context", context());
    }
    return made;
  }

  @Override
  public Map<String, @Nullable Object> statesWithoutContext() {
    Map<String, @Nullable Object> made = states;
    if (made == null) {
      made = new LinkedHashMap<>();
      made.put("input", input);
      if (hasResult) {
        made.put("result", result);
      }
      if (errorOutput != null) {
        made.put("errorOutput", errorOutput);
      }
      states = made;
    }
    return made;
  }

  @Override
  public boolean isInterrupted() {
    return strand.execution.loop().isInterrupted();
  }

  /** Does the work again, over that input, outside of what Retry allows. */
  void executeAgain(@Nullable Object newInput) {
    input = newInput;
    retryCount++;
    contextChanged();
    execute();
  }

  /** Does the work; called again for every retry. */
  void execute() {
    try {
      over(input);
      plan.executor.execute(this);
    } catch (EvaluationException e) {
      failEvaluation(e);
    } catch (StateFailure e) {
      fail(e.failure());
    }
  }

  /** Records an event of the state that the next one follows. */
  void record(EventType type) {
    strand.lastEventId = strand.execution.events().add(type, strand.lastEventId);
  }

  /**
   * The work is done, as an event tells: what fails from here on follows it, while the state's exit
   * follows what was before it (recorded on AWS).
   */
  void succeed(@Nullable Object workResult, long toldBy) {
    succeededEventId = toldBy;
    succeed(workResult);
    succeededEventId = 0;
  }

  /** The work is done: the data flow makes the output, and the strand goes on. */
  void succeed(@Nullable Object workResult) {
    try {
      Object output = plan.dataFlow.output(this, workResult);
      leave(output, strand.nextOf(plan));
    } catch (EvaluationException e) {
      failEvaluation(e);
    }
  }

  /** Leaves the state with its final output; a null next ends the strand. */
  void leave(@Nullable Object output, @Nullable String next) {
    if (strand.execution.exceedsPayload(output)) {
      fail(Failure.tooLarge(plan.name(), true));
      return;
    }
    if (!strand.execution.admits(strand.variables, assigned)) {
      fail(Failure.variablesTooLarge(plan.name()));
      return;
    }
    strand.leave(this, output, next);
  }

  private void followSuccess() {
    if (succeededEventId > 0) {
      strand.lastEventId = succeededEventId;
      succeededEventId = 0;
    }
  }

  void fail(Failure failure) {
    followSuccess();
    strand.failed(this, failure);
  }

  /** An expression failed, and the state with it. */
  void failEvaluation(EvaluationException e) {
    fail(evaluationFailure(e));
  }

  /**
   * The failure of an expression; in JSONata that is an event of its own. It follows what the state
   * has done, or, if that is nothing yet, what led to the state.
   */
  Failure evaluationFailure(EvaluationException e) {
    followSuccess();
    Failure failure = Failure.during(this, e);
    if (plan.jsonata) {
      boolean idle = strand.lastEventId == enteredEventId;
      strand.evaluationFailed(this, failure, e.location(), idle ? eventBefore : strand.lastEventId);
    }
    return failure;
  }
}
