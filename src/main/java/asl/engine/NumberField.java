package asl.engine;

import asl.definition.ErrorName;
import asl.definition.FieldValue;
import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.jsonata.ResultType;
import asl.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A field that gives a number: a literal, a path, or a JSONata expression. */
final class NumberField {
  private final String name;
  private final String text;
  private final Expression expression;

  private NumberField(String name, String text, Expression expression) {
    this.name = name;
    this.text = text;
    this.expression = expression;
  }

  /** Compiles a field; null if it is absent. */
  static @Nullable NumberField of(FieldCompiler fields, State state, @Nullable FieldValue field)
      throws PlanException {
    if (field == null) {
      return null;
    }
    Expression expression;
    if (state.queryLanguage() == QueryLanguage.JSONATA) {
      expression = fields.jsonata(state, field, ResultType.NUMBER);
    } else if (field.isPath()) {
      expression = fields.path(state, field);
    } else {
      Object literal = field.value();
      expression = scope -> literal;
    }
    return new NumberField(field.name(), String.valueOf(field.value()), expression);
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
      try {
        return new BigDecimal(text).doubleValue();
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return value instanceof Number number ? number : null;
  }

  private EvaluationException notValid(@Nullable Object value, String kind) {
    String shown = value instanceof String string ? string : JsonWriter.write(value);
    return new EvaluationException(
        ErrorName.RUNTIME,
        "The "
            + name
            + " field refers to value \""
            + shown
            + "\" which is not a valid "
            + kind
            + ": "
            + text);
  }

  private static boolean isWhole(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return true;
    }
    if (number instanceof BigInteger || number instanceof BigDecimal) {
      return false;
    }
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1e15;
  }
}
