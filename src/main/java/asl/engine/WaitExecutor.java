package asl.engine;

import asl.definition.ErrorName;
import asl.definition.FieldValue;
import asl.definition.QueryLanguage;
import asl.definition.WaitState;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.jsonata.ResultType;
import asl.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Waits for some seconds, or until an instant (specification: "Wait State"). */
final class WaitExecutor implements StateExecutor {
  private static final long LONGEST_SECONDS = Integer.MAX_VALUE;

  private final FieldValue field;
  private final boolean seconds;
  private final boolean jsonata;
  private final Expression duration;

  private WaitExecutor(FieldValue field, boolean jsonata, Expression duration) {
    this.field = field;
    this.seconds = field.name().startsWith("Seconds");
    this.jsonata = jsonata;
    this.duration = duration;
  }

  static WaitExecutor of(WaitState state, FieldCompiler fields) throws PlanException {
    FieldValue field = state.duration();
    if (field == null) {
      throw new PlanException(
          "The state '" + state.name() + "' does not say how long to wait", state.pointer());
    }
    boolean jsonata = state.queryLanguage() == QueryLanguage.JSONATA;
    ResultType type = field.name().startsWith("Seconds") ? ResultType.NUMBER : ResultType.STRING;
    Object literal = field.value();
    Expression duration =
        jsonata
            ? fields.jsonata(state, field, type)
            : field.isPath() ? fields.parameterPath(state, field) : scope -> literal;
    return new WaitExecutor(field, jsonata, duration);
  }

  @Override
  public void execute(Visit visit) throws EvaluationException, StateFailure {
    Object selected = visit.plan.dataFlow.selectedInput(visit);
    Object value = duration.evaluate(visit.over(selected));
    Instant now = visit.execution().loop().now();
    Instant until = seconds ? now.plusSeconds(seconds(value)) : instant(visit, value);
    if (Duration.between(now, until).toSeconds() > LONGEST_SECONDS) {
      throw new EvaluationException(ErrorName.RUNTIME, "Wait state delay is too long.");
    }
    if (!until.isAfter(now)) {
      visit.succeed(selected);
      return;
    }
    StateWait.begin(visit, until, false, () -> visit.succeed(selected));
  }

  private long seconds(@Nullable Object value) throws EvaluationException {
    double count = value instanceof Number number ? number.doubleValue() : Double.NaN;
    boolean whole = count == Math.rint(count);
    if (whole && count >= 0) {
      return (long) Math.min(count, LONGEST_SECONDS + 1.0);
    }
    if (jsonata) {
      throw new EvaluationException(
          ErrorName.QUERY_EVALUATION_ERROR,
          "The Seconds field must be a positive integer or 0: " + JsonWriter.write(value),
          field.name());
    }
    String fault = "does not reference an Integer value";
    if (value instanceof Number) {
      fault = whole ? "references a negative value" : "cannot be parsed as a long value";
    }
    throw new EvaluationException(
        ErrorName.RUNTIME,
        "The SecondsPath parameter "
            + fault
            + ": "
            + field.value()
            + " == "
            + JsonWriter.write(value));
  }

  private Instant instant(Visit visit, @Nullable Object value)
      throws EvaluationException, StateFailure {
    String text = value instanceof String string ? string : JsonWriter.write(value);
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      if (!jsonata) {
        throw new EvaluationException(
            ErrorName.RUNTIME,
            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset"
                + " date-time format string: "
                + field.value()
                + " == "
                + text);
      }
      Failure failure =
          Failure.during(
              visit,
              ErrorName.QUERY_EVALUATION_ERROR,
              "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time"
                  + " format string: "
                  + text);
      visit.strand.evaluationFailed(visit, failure, field.name(), visit.enteredEventId);
      throw new StateFailure(failure);
    }
  }
}
