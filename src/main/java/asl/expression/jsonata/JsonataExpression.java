package asl.expression.jsonata;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonata.function.BuiltinFunctions;
import asl.expression.jsonata.function.EvaluationInstant;
import org.jspecify.annotations.Nullable;

/** One {@code {% … %}} of a definition: evaluates it and words its errors as AWS does. */
final class JsonataExpression implements Expression {
  private static final String ERROR = "States.QueryEvaluationError";

  private final String text;
  private final String field;
  private final ResultType type;
  private final EvaluationInstant instant;
  private final BuiltinFunctions functions;
  private final @Nullable VariablePath path;
  private @Nullable JsonataProgram program;

  JsonataExpression(
      String text,
      String field,
      ResultType type,
      EvaluationInstant instant,
      BuiltinFunctions functions)
      throws ExpressionSyntaxException {
    this.text = text;
    this.field = field;
    this.type = type;
    this.instant = instant;
    this.functions = functions;
    this.path = VariablePath.parse(text);
    this.program = path == null ? JsonataProgram.compile(text, functions) : null;
  }

  @Override
  public @Nullable Object evaluate(Scope scope) throws EvaluationException {
    Object value;
    try {
      value = value(scope);
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

  private @Nullable Object value(Scope scope) throws JsonataFailure {
    if (path != null) {
      Object found = path.evaluate(scope);
      if (!(found instanceof VariablePath.NotSimple)) {
        return found;
      }
    }
    instant.begin();
    return program().evaluate(scope);
  }

  private JsonataProgram program() {
    JsonataProgram known = program;
    if (known == null) {
      try {
        known = JsonataProgram.compile(text, functions);
      } catch (ExpressionSyntaxException e) {
        throw new IllegalStateException("a path that is not an expression: " + text, e);
      }
      program = known;
    }
    return known;
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
