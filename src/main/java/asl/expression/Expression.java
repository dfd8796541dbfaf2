package asl.expression;

import org.jspecify.annotations.Nullable;

/**
 * Something compiled once from a definition and evaluated many times: a path, an intrinsic function
 * call, a JSONata expression, or a template that holds some of them. Evaluation changes nothing,
 * and the values it returns may be shared with the scope: nobody changes them.
 */
@FunctionalInterface
public interface Expression {
  /**
   * Evaluates in a scope.
   *
   * @throws EvaluationException with the error name and cause that AWS gives
   */
  @Nullable Object evaluate(Scope scope) throws EvaluationException;
}
