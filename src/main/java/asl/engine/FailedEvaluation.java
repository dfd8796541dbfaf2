package asl.engine;

import asl.expression.EvaluationException;
import asl.expression.Scope;

/**
 * An expression that failed and its execution with it.
 *
 * @param state the name of the state that holds it
 * @param scope what it saw
 * @param failure why it failed
 */
public record FailedEvaluation(String state, Scope scope, EvaluationException failure) {}
