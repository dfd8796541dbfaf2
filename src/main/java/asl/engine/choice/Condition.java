package asl.engine.choice;

import asl.expression.EvaluationException;
import asl.expression.Scope;

/** A condition that holds or does not (specification: "Choice Rule"). */
@FunctionalInterface
public interface Condition {
  /**
   * Whether it holds.
   *
   * @throws EvaluationException if a path matches nothing, or an expression fails
   */
  boolean holds(Scope scope) throws EvaluationException;
}
