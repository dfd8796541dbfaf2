package asl.engine;

import asl.history.ExecutionStatus;
import org.jspecify.annotations.Nullable;

/**
 * How an execution ended.
 *
 * @param status the status
 * @param output the output of one that succeeded
 * @param error the error name of one that did not; null if it has none
 * @param cause the cause of one that did not; null if it has none
 * @param evaluation the expression that it failed with; null if it is none
 */
public record ExecutionResult(
    ExecutionStatus status,
    @Nullable Object output,
    @Nullable String error,
    @Nullable String cause,
    @Nullable FailedEvaluation evaluation) {}
