package asl.engine;

import asl.definition.FieldValue;
import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.ResultType;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.ReferencePath;
import asl.expression.template.PayloadTemplate;
import asl.source.JsonPointer;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the fields of states in the language that holds there. */
final class FieldCompiler {
  private final RandomSource random;
  private final InstantSource clock;
  private @Nullable JsonataLanguage jsonata;

  FieldCompiler(RandomSource random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
  }

  /** The JSONata language, loaded when a definition first uses it. */
  private JsonataLanguage jsonata() {
    JsonataLanguage made = jsonata;
    if (made == null) {
      made = new JsonataLanguage(random, clock);
      jsonata = made;
    }
    return made;
  }

  /** A field with values and expressions, in the state's own language; null if absent. */
  @Nullable Expression value(State state, @Nullable FieldValue field) throws PlanException {
    return state.queryLanguage() == QueryLanguage.JSONATA
        ? jsonata(state, field)
        : template(state, field);
  }

  @Nullable Expression jsonata(State state, @Nullable FieldValue field) throws PlanException {
    return field == null ? null : jsonata(state, field, ResultType.ANY);
  }

  Expression jsonata(State state, FieldValue field, ResultType type) throws PlanException {
    try {
      return jsonata().template(field.value(), field.name(), type);
    } catch (ExpressionSyntaxException e) {
      throw wrong(state, field, e);
    }
  }

  /** A payload template of JSONPath; null if absent. */
  @Nullable Expression template(State state, @Nullable FieldValue field) throws PlanException {
    if (field == null) {
      return null;
    }
    try {
      return PayloadTemplate.compile(field.value(), random);
    } catch (ExpressionSyntaxException e) {
      throw wrong(state, field, e);
    }
  }

  /** InputPath or OutputPath: null selects an empty object; null if absent or {@code $}. */
  @Nullable Expression pathOrNothing(State state, @Nullable FieldValue field) throws PlanException {
    if (field == null || "$".equals(field.value())) {
      return null;
    }
    if (field.value() == null) {
      Map<String, @Nullable Object> empty = Map.of();
      return scope -> empty;
    }
    return path(state, field);
  }

  /** A path, or an intrinsic function call where the field may have one. */
  Expression path(State state, FieldValue field) throws PlanException {
    if (!(field.value() instanceof String text)) {
      throw new PlanException(field.name() + " is not a path", pointer(state, field));
    }
    try {
      if (IntrinsicCall.isCall(text)) {
        return IntrinsicCall.compile(text, random);
      }
      return JsonPath.compile(text);
    } catch (ExpressionSyntaxException e) {
      throw wrong(state, field, e);
    }
  }

  /** A path whose failure names the field, as ErrorPath and CausePath have it. */
  Expression namedPath(State state, FieldValue field) throws PlanException {
    Expression expression = path(state, field);
    if (expression instanceof JsonPath path) {
      return scope -> path.evaluate(scope, field.name());
    }
    return expression;
  }

  /** A JSONata condition of a Choice state. */
  Expression condition(FieldValue field) throws ExpressionSyntaxException {
    return jsonata().template(field.value(), field.name(), ResultType.BOOLEAN);
  }

  @Nullable ResultPlacement resultPath(State state, @Nullable FieldValue field)
      throws PlanException {
    if (field == null || "$".equals(field.value())) {
      return null;
    }
    if (!(field.value() instanceof String text)) {
      return new ResultPlacement(null);
    }
    try {
      return new ResultPlacement(ReferencePath.compile(text));
    } catch (ExpressionSyntaxException e) {
      throw wrong(state, field, e);
    }
  }

  private static PlanException wrong(
      State state, FieldValue field, ExpressionSyntaxException reason) {
    return new PlanException(
        field.name() + " of the state '" + state.name() + "': " + reason.getMessage(),
        pointer(state, field));
  }

  private static JsonPointer pointer(State state, FieldValue field) {
    return state.pointer().member(field.name());
  }
}
