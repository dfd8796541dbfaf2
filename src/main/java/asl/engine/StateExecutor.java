package asl.engine;

import asl.expression.EvaluationException;

/**
 * Does what a state of one type does. It ends the visit, now or later, by one of {@link
 * Visit#succeed}, {@link Visit#leave} and {@link Visit#fail}; called again for a retry.
 */
@FunctionalInterface
interface StateExecutor {
  /** Begins the work of a visit. */
  void execute(Visit visit) throws EvaluationException, StateFailure;

  /** No retry is left: the chance to tell so in an event before a Catch or the end. */
  default void failed(Visit visit) {}
}
