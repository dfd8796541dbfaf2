package asl.engine;

import asl.engine.StepGate.FailureStep;
import asl.engine.StepGate.Step;
import org.jspecify.annotations.Nullable;

/** Asks a gate how a strand goes on, and does what it answers. */
final class StepQuestion {
  private final Strand strand;
  private final StepGate gate;

  StepQuestion(Strand strand, StepGate gate) {
    this.strand = strand;
    this.gate = gate;
  }

  void beforeState(StatePlan plan, @Nullable Object input) {
    long last = strand.lastEventId;
    Visit visit = new Visit(strand, plan, input, last, last, strand.execution.loop().now());
    gate.beforeState(new StepPoint(visit, strand.stateNames()), step -> goOn(plan, step));
  }

  private void goOn(StatePlan plan, Step step) {
    if (strand.hasEnded()) {
      return;
    }
    if (step instanceof Step.Enter enter) {
      strand.enter(plan, enter.input());
    } else if (step instanceof Step.Jump jump) {
      strand.jump(jump.state(), jump.input());
    }
  }

  void afterFailure(Visit visit, Failure failure) {
    gate.afterFailure(
        new StepPoint(visit, strand.stateNames()),
        failure.error(),
        failure.cause(),
        step -> goOn(visit, failure, step));
  }

  private void goOn(Visit visit, Failure failure, FailureStep step) {
    if (strand.hasEnded()) {
      return;
    }
    if (step instanceof FailureStep.Handle) {
      visit.plan.errorHandling.handle(visit, failure);
    } else if (step instanceof FailureStep.Replace other) {
      visit.plan.errorHandling.handle(visit, Failure.of(other.error(), other.cause()));
    } else if (step instanceof FailureStep.Again again) {
      strand.execution.loop().post(() -> executeAgain(visit, again.input()));
    } else if (step instanceof FailureStep.Succeed succeed) {
      visit.succeed(succeed.result());
    }
  }

  private void executeAgain(Visit visit, @Nullable Object input) {
    if (!strand.hasEnded()) {
      visit.executeAgain(input);
    }
  }
}
