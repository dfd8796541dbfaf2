package asl.engine;

import asl.definition.FieldValue;
import asl.expression.EvaluationException;
import org.jspecify.annotations.Nullable;

/** Pass and Succeed: the effective input, or a fixed result. */
final class PassExecutor implements StateExecutor {
  private final @Nullable FieldValue result;

  PassExecutor(@Nullable FieldValue result) {
    this.result = result;
  }

  @Override
  public void execute(Visit visit) throws EvaluationException {
    Object effective = visit.plan.dataFlow.effectiveInput(visit);
    visit.succeed(result == null ? effective : result.value());
  }
}
