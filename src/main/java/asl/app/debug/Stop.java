package asl.app.debug;

import asl.app.evaluate.PlainScope;
import asl.definition.StateType;
import asl.engine.StepGate.FailureStep;
import asl.engine.StepGate.Step;
import asl.engine.StepPoint;
import asl.expression.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state at which the execution stands still, and how it is to go on. */
final class Stop {
  /**
   * What a state failed with.
   *
   * @param error the error name; null where the one who failed gave none
   * @param cause the cause; null where the one who failed gave none
   */
  record Failed(@Nullable String error, @Nullable String cause) {}

  private final StepPoint point;
  private final @Nullable Failed failed;
  private @Nullable Object input;
  private @Nullable Step step;
  private @Nullable FailureStep failureStep;

  /**
   * @param failed what the state failed with; null if it is still to be entered
   */
  Stop(StepPoint point, @Nullable Failed failed) {
    this.point = point;
    this.failed = failed;
    this.input = point.input();
  }

  StepPoint point() {
    return point;
  }

  String stateName() {
    return point.state().name();
  }

  boolean isTask() {
    return point.state().type() == StateType.TASK;
  }

  @Nullable Failed failed() {
    return failed;
  }

  @Nullable Object input() {
    return input;
  }

  void replaceInput(@Nullable Object newInput) {
    input = newInput;
  }

  /** What expressions see, the input as it was changed. */
  Scope scope() {
    Scope scope = point.scope();
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    if (failed != null) {
      Map<String, @Nullable Object> errorOutput = new LinkedHashMap<>();
      errorOutput.put("Error", failed.error());
      errorOutput.put("Cause", failed.cause());
      results.put("errorOutput", errorOutput);
    }
    return new PlainScope(input, scope.context(), scope.variables().all(), results);
  }

  /** Another state takes the place of this one. */
  void jumpTo(String state) {
    step = new Step.Jump(state, input);
  }

  /** The failure is dealt with like this. */
  void answer(FailureStep answer) {
    failureStep = answer;
  }

  /** How to go on before a state: into it, unless said otherwise. */
  Step step() {
    Step chosen = step;
    return chosen == null ? new Step.Enter(input) : chosen;
  }

  /** How to go on after a failure: as Retry and Catch say, unless said otherwise. */
  FailureStep failureStep() {
    FailureStep chosen = failureStep;
    return chosen == null ? new FailureStep.Handle() : chosen;
  }
}
