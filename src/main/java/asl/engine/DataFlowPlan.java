package asl.engine;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a state shapes its input and output, in one of the query languages. */
interface DataFlowPlan {
  /** The input after {@code InputPath}; in JSONata the input itself. */
  @Nullable Object selectedInput(Visit visit) throws EvaluationException;

  /** What the work gets: {@code Parameters} or {@code Arguments} over the selected input. */
  @Nullable Object effectiveInput(Visit visit) throws EvaluationException;

  /** The state's output for a result, and with it {@link Visit#assigned}. */
  @Nullable Object output(Visit visit, @Nullable Object result) throws EvaluationException;

  /** The output where a rule or catcher has an {@code Output} and {@code Assign} of its own. */
  @Nullable Object output(
      Visit visit, @Nullable Expression output, @Nullable Expression assign, @Nullable Object other)
      throws EvaluationException;

  /** The variables of an {@code Assign}; null where there is none. */
  @SuppressWarnings("unchecked") // a template over an object gives an object
  static @Nullable Map<String, @Nullable Object> assign(@Nullable Expression assign, Visit visit)
      throws EvaluationException {
    return assign == null ? null : (Map<String, @Nullable Object>) assign.evaluate(visit);
  }
}
