package asl.engine;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Arguments, Output and Assign. A null component stands for an absent field. */
record JsonataDataFlow(
    @Nullable Expression arguments, @Nullable Expression output, @Nullable Expression assign)
    implements DataFlowPlan {
  @Override
  public @Nullable Object selectedInput(Visit visit) {
    return visit.input;
  }

  @Override
  public @Nullable Object effectiveInput(Visit visit) throws EvaluationException {
    return arguments == null ? visit.input : arguments.evaluate(visit);
  }

  @Override
  public @Nullable Object output(Visit visit, @Nullable Object result) throws EvaluationException {
    visit.showResult(result);
    return output(visit, output, assign, result);
  }

  @Override
  public @Nullable Object output(
      Visit visit,
      @Nullable Expression ownOutput,
      @Nullable Expression ownAssign,
      @Nullable Object other)
      throws EvaluationException {
    visit.assigned = DataFlowPlan.assign(ownAssign, visit);
    return ownOutput == null ? other : ownOutput.evaluate(visit);
  }
}
