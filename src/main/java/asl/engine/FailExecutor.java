package asl.engine;

import asl.definition.FailState;
import asl.definition.FieldValue;
import asl.definition.QueryLanguage;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.jsonata.ResultType;
import asl.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Ends the strand with the error and cause that the state names. */
final class FailExecutor implements StateExecutor {
  private final @Nullable Expression error;
  private final @Nullable Expression cause;

  private FailExecutor(@Nullable Expression error, @Nullable Expression cause) {
    this.error = error;
    this.cause = cause;
  }

  static FailExecutor of(FailState state, FieldCompiler fields) throws PlanException {
    return new FailExecutor(text(state, state.error(), fields), text(state, state.cause(), fields));
  }

  private static @Nullable Expression text(
      FailState state, @Nullable FieldValue field, FieldCompiler fields) throws PlanException {
    if (field == null) {
      return null;
    }
    if (state.queryLanguage() == QueryLanguage.JSONATA) {
      return fields.jsonata(state, field, ResultType.STRING);
    }
    if (field.isPath()) {
      return fields.namedPath(state, field);
    }
    Object literal = field.value();
    return scope -> literal;
  }

  @Override
  public void execute(Visit visit) throws EvaluationException {
    visit.fail(Failure.of(text(error, visit), text(cause, visit)));
  }

  private static @Nullable String text(@Nullable Expression expression, Visit visit)
      throws EvaluationException {
    Object value = expression == null ? null : expression.evaluate(visit);
    return value == null || value instanceof String ? (String) value : JsonWriter.write(value);
  }
}
