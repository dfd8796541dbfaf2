package asl.engine;

import asl.definition.ErrorName;
import asl.definition.FieldValue;
import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.jsonata.ResultType;
import asl.json.JsonNumber;
import asl.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A field that gives a number: a literal, a path, or a JSONata expression. */
final class NumberField {
  private final FieldValue field;
  private final @Nullable String location;
  private final Expression expression;

  private NumberField(FieldValue field, @Nullable String location, Expression expression) {
    this.field = field;
    this.location = location;
    this.expression = expression;
  }

  /** Compiles a field; null if it is absent. */
  static @Nullable NumberField of(FieldCompiler fields, State state, @Nullable FieldValue field)
      throws PlanException {
    if (field == null) {
      return null;
    }
    if (state.queryLanguage() == QueryLanguage.JSONATA) {
      return new NumberField(
          field, fields.location(state, field), fields.jsonata(state, field, ResultType.NUMBER));
    }
    Expression expression;
    if (field.isPath()) {
      expression = fields.path(state, field);
    } else {
      Object literal = field.value();
      expression = scope -> literal;
    }
    return new NumberField(field, null, expression);
  }

  /** The value, which must be a whole number. */
  long whole(Visit visit) throws EvaluationException {
    Object value = expression.evaluate(visit);
    Number number = number(value);
    if (number != null && isWhole(number)) {
      return number.longValue();
    }
    throw notValid(value, "integer");
  }

  /** The value, which must be a number of seconds that a limit may have: a positive integer. */
  long positive(Visit visit) throws EvaluationException {
    long value = whole(visit);
    if (value < 1) {
      throw wrong("The " + field.name() + " field must be a positive integer: " + value);
    }
    return value;
  }

  /** The value, which may have a fraction. */
  double decimal(Visit visit) throws EvaluationException {
    Object value = expression.evaluate(visit);
    Number number = number(value);
    if (number != null) {
      return number.doubleValue();
    }
    throw notValid(value, "float");
  }

  /** The number that a value is; AWS takes a text that holds one too. */
  private static @Nullable Number number(@Nullable Object value) {
    if (value instanceof String text) {
      return text.length() <= JsonNumber.LONGEST ? parsed(text) : null;
    }
    return value instanceof Number number ? number : null;
  }

  private static @Nullable Number parsed(String text) {
    try {
      double number = new BigDecimal(text).doubleValue();
      return Double.isInfinite(number) ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private EvaluationException notValid(@Nullable Object value, String kind) {
    String shown = value instanceof String string ? string : JsonWriter.write(value);
    String cause =
        "The "
            + field.name()
            + " field refers to value \""
            + shown
            + "\" which is not a valid "
            + kind;
    return wrong(location == null ? cause + ": " + field.value() : cause);
  }

  /** The failure of a value that the field cannot have; in JSONata that is an evaluation's. */
  EvaluationException wrong(String cause) {
    return location == null
        ? new EvaluationException(ErrorName.RUNTIME, cause)
        : new EvaluationException(ErrorName.QUERY_EVALUATION_ERROR, cause, location);
  }

  private static boolean isWhole(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return true;
    }
    if (number instanceof BigInteger) {
      return false;
    }
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1e15;
  }
}
