package asl.engine;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ASL error on its way to a Retry or Catch, or to the end of the execution.
 *
 * @param error the error name; null where the one who failed gave none
 * @param cause the cause; null where the one who failed gave none
 * @param fatal whether no Retry or Catch can hold it, such as a size limit exceeded by a state
 * @param alsoKnownAs a second name that a Retry or Catch may use; null if it has none
 * @param evaluation the expression that failed; null if it is none
 */
record Failure(
    @Nullable String error,
    @Nullable String cause,
    boolean fatal,
    @Nullable String alsoKnownAs,
    @Nullable FailedEvaluation evaluation) {
  static Failure of(@Nullable String error, @Nullable String cause) {
    return new Failure(error, cause, false, null, null);
  }

  /** A task ran out of time; a missed heartbeat is reported as a timeout but has its own name. */
  static Failure timedOut(String name) {
    return new Failure(ErrorName.TIMEOUT, null, false, name, null);
  }

  /**
   * An error in the definition's own making, with AWS's words about the place; a reference path
   * that does not fit is told without them.
   */
  static Failure during(Visit visit, String error, String cause) {
    if (ErrorName.REFERENCE_PATH_CONFLICT.equals(error)) {
      return of(error, cause);
    }
    String text =
        "An error occurred while executing the state '"
            + visit.plan.name()
            + "' (entered at the event id #"
            + visit.enteredEventId
            + "). "
            + cause;
    return new Failure(error, text, ErrorName.RUNTIME.equals(error), null, null);
  }

  /** An expression failed. */
  static Failure during(Visit visit, EvaluationException e) {
    Failure failure = during(visit, e.error(), e.causeText());
    return new Failure(
        failure.error,
        failure.cause,
        failure.fatal,
        null,
        new FailedEvaluation(visit.plan.name(), visit, e));
  }

  /** What a state gave is larger than a payload may be. */
  static Failure tooLarge(String stateOrResource, boolean fatal) {
    return new Failure(
        ErrorName.DATA_LIMIT_EXCEEDED,
        "The state/task '"
            + stateOrResource
            + "' returned a result with a size exceeding the maximum number of bytes service"
            + " limit.",
        fatal,
        null,
        null);
  }

  /** What a state assigns is larger than variables may be. */
  static Failure variablesTooLarge(String state) {
    return new Failure(
        ErrorName.DATA_LIMIT_EXCEEDED,
        "The state/task '"
            + state
            + "' assigned variables with a size exceeding the maximum number of bytes service"
            + " limit.",
        true,
        null,
        null);
  }

  /** The error output that a Catch hands on. */
  Map<String, @Nullable Object> errorOutput() {
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("Error", error);
    output.put("Cause", ErrorName.TIMEOUT.equals(error) && cause == null ? "" : cause);
    return output;
  }
}
