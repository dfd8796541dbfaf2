package asl.engine;

import asl.definition.ErrorName;
import asl.definition.FieldValue;
import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.ResultType;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.NoMatch;
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
  private final @Nullable FieldCompiler around;
  private final @Nullable JsonPointer place;
  private @Nullable JsonataLanguage jsonata;

  FieldCompiler(RandomSource random, InstantSource clock) {
    this(random, clock, null, null);
  }

  private FieldCompiler(
      RandomSource random,
      InstantSource clock,
      @Nullable FieldCompiler around,
      @Nullable JsonPointer place) {
    this.random = random;
    this.clock = clock;
    this.around = around;
    this.place = place;
  }

  /** The same for fields that stand not in the state itself but in a part of it. */
  FieldCompiler in(JsonPointer part) {
    return new FieldCompiler(random, clock, this, part);
  }

  /** A field as AWS names it in events: {@code Output}, {@code Catch[0]/Output}. */
  String location(State state, FieldValue field) {
    if (place == null) {
      return field.name();
    }
    int stateLength = state.pointer().location().length();
    return place.location().substring(stateLength + 1) + "/" + field.name();
  }

  /** The JSONata language, loaded when a definition first uses it. */
  private JsonataLanguage jsonata() {
    if (around != null) {
      return around.jsonata();
    }
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
      return jsonata().template(field.value(), location(state, field), type);
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

  /** A path of a Wait state, whose failure names the field as a parameter. */
  Expression parameterPath(State state, FieldValue field) throws PlanException {
    Expression expression = path(state, field);
    if (!(expression instanceof JsonPath path)) {
      return expression;
    }
    return scope -> {
      Object value = path.find(scope);
      if (value == NoMatch.NO_MATCH) {
        throw new EvaluationException(
            ErrorName.RUNTIME,
            "The "
                + field.name()
                + " parameter does not reference an input value: "
                + field.value());
      }
      return value;
    };
  }

  /** A path whose failure names the step that fails, as ItemsPath has it. */
  Expression referencePath(State state, FieldValue field) throws PlanException {
    Expression expression = path(state, field);
    return expression instanceof JsonPath path ? path::evaluateReference : expression;
  }

  /** A JSONata condition of a Choice state. */
  Expression condition(State state, FieldValue field) throws ExpressionSyntaxException {
    return jsonata().template(field.value(), location(state, field), ResultType.BOOLEAN);
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

  private PlanException wrong(State state, FieldValue field, ExpressionSyntaxException reason) {
    return new PlanException(
        field.name() + " of the state '" + state.name() + "': " + reason.getMessage(),
        pointer(state, field));
  }

  private JsonPointer pointer(State state, FieldValue field) {
    return (place == null ? state.pointer() : place).member(field.name());
  }
}
