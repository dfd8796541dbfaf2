package asl.engine;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * InputPath, Parameters, ResultSelector, ResultPath and OutputPath, in this order (specification:
 * "Input and Output Processing"). A null component stands for an absent field.
 */
record JsonPathDataFlow(
    @Nullable Expression inputPath,
    @Nullable Expression parameters,
    @Nullable Expression resultSelector,
    @Nullable ResultPlacement resultPath,
    @Nullable Expression outputPath,
    @Nullable Expression assign)
    implements DataFlowPlan {
  @Override
  public @Nullable Object selectedInput(Visit visit) throws EvaluationException {
    return inputPath == null ? visit.input : inputPath.evaluate(visit.over(visit.input));
  }

  @Override
  public @Nullable Object effectiveInput(Visit visit) throws EvaluationException {
    Object selected = selectedInput(visit);
    visit.over(selected);
    return parameters == null ? selected : parameters.evaluate(visit);
  }

  @Override
  public @Nullable Object output(Visit visit, @Nullable Object result) throws EvaluationException {
    Object selected = result;
    if (resultSelector != null) {
      selected = resultSelector.evaluate(visit.over(result));
    }
    if (assign != null) {
      visit.over(selected);
      visit.assigned = DataFlowPlan.assign(assign, visit);
    }
    Object placed = resultPath == null ? selected : resultPath.put(visit.input, selected);
    return outputPath == null ? placed : outputPath.evaluate(visit.over(placed));
  }

  @Override
  public @Nullable Object output(
      Visit visit, @Nullable Expression output, @Nullable Expression own, @Nullable Object other)
      throws EvaluationException {
    Map<String, @Nullable Object> variables = DataFlowPlan.assign(own, visit.over(other));
    visit.assigned = variables;
    return outputPath == null ? other : outputPath.evaluate(visit.over(other));
  }
}
