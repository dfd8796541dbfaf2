package asl.expression.jsonata;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonata.function.Builtins;
import asl.expression.jsonata.function.EvaluationInstant;
import asl.expression.jsonata.value.Undefined;
import org.jspecify.annotations.Nullable;

/** One {@code {% … %}} of a definition: evaluates it and words its errors as AWS does. */
final class JsonataExpression implements Expression {
  private static final String ERROR = "States.QueryEvaluationError";

  private final String text;
  private final String field;
  private final ResultType type;
  private final EvaluationInstant instant;
  private final JsonataProgram program;

  JsonataExpression(
      String text, String field, ResultType type, EvaluationInstant instant, Builtins functions)
      throws ExpressionSyntaxException {
    this.text = text;
    this.field = field;
    this.type = type;
    this.instant = instant;
    this.program = JsonataProgram.compile(text, functions);
  }

  @Override
  public @Nullable Object evaluate(Scope scope) throws EvaluationException {
    Object value;
    try {
      instant.begin();
      value = program.evaluate(scope);
    } catch (JsonataFailure e) {
      throw failure(e.complaint(), e.offset());
    }
    if (value == Undefined.UNDEFINED) {
      throw failure("returned nothing (undefined).", -1);
    }
    if (!type.accepts(value)) {
      throw failure(type.complaint(value), -1);
    }
    return value;
  }

  private EvaluationException failure(String complaint, int offset) {
    return new EvaluationException(
        ERROR,
        "The JSONata expression '"
            + text
            + "' specified for the field '"
            + field
            + "' "
            + complaint,
        field,
        offset);
  }
}
