package asl.expression.jsonpath;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionOutline;
import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled path (specification: "Paths"): {@code $…} into the input, {@code $$…} into the context
 * object, {@code $name…} into a workflow variable. A path that may match several values gives their
 * list, empty if there is none; a path to one place matches it or nothing.
 */
public final class JsonPath implements Expression {
  private final String text;
  private final PathOrigin origin;
  private final String variable;
  private final PathEvaluator evaluator;

  private JsonPath(String text, PathOrigin origin, String variable, PathEvaluator evaluator) {
    this.text = text;
    this.origin = origin;
    this.variable = variable;
    this.evaluator = evaluator;
  }

  /**
   * Compiles a path. White space behind it is ignored, as AWS does.
   *
   * @throws ExpressionSyntaxException if the text is not a path
   */
  public static JsonPath compile(String text) throws ExpressionSyntaxException {
    String path = text.stripTrailing();
    if (!path.startsWith("$")) {
      throw new ExpressionSyntaxException("A path begins with '$': " + text, 0);
    }
    if (path.startsWith("$$")) {
      return new JsonPath(text, PathOrigin.CONTEXT, "", below(path, 2));
    }
    if (path.length() == 1 || path.charAt(1) == '.' || path.charAt(1) == '[') {
      return new JsonPath(text, PathOrigin.INPUT, "", below(path, 1));
    }
    int end = endOfName(path);
    String name = path.substring(1, end);
    if (!VariableName.isIdentifier(name)) {
      throw new ExpressionSyntaxException("'" + name + "' is not the name of a variable", 1);
    }
    return new JsonPath(text, PathOrigin.VARIABLE, name, below(path, end));
  }

  private static int endOfName(String path) {
    int end = 1;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static PathEvaluator below(String path, int from) throws ExpressionSyntaxException {
    if (from < path.length() && path.charAt(from) != '.' && path.charAt(from) != '[') {
      throw new ExpressionSyntaxException(
          "'.' or '[' is expected where '" + path.substring(from) + "' begins", from);
    }
    String rooted = from == 1 ? path : "$".concat(path.substring(from));
    return PathReader.read(rooted);
  }

  /** The path as written. */
  public String text() {
    return text;
  }

  /** What the path is applied to. */
  public PathOrigin origin() {
    return origin;
  }

  /** Whether the path can match one value at most; all others give a list. */
  public boolean isDefinite() {
    return evaluator.isDefinite();
  }

  /**
   * The names of the members that the path walks through first, up to the first step that is no
   * single member name: {@code Execution}, {@code Input} for {@code $$.Execution.Input[0].id}.
   * Empty for a path with wildcards, slices or filters.
   */
  public List<String> leadingNames() {
    List<String> names = new ArrayList<>();
    if (evaluator instanceof DefinitePath path) {
      for (PathStep step : path.steps()) {
        if (!(step instanceof PathStep.Property property)) {
          break;
        }
        names.add(property.name());
      }
    }
    return names;
  }

  /** What the path refers to. */
  public ExpressionOutline outline() {
    return new ExpressionOutline(
        Set.of(),
        origin == PathOrigin.VARIABLE ? Set.of(variable) : Set.of(),
        origin == PathOrigin.CONTEXT ? Set.of(text) : Set.of());
  }

  /** The value that the path matches, or {@link NoMatch#NO_MATCH}. */
  public @Nullable Object find(Scope scope) {
    return origin == PathOrigin.VARIABLE && !scope.variables().isAssigned(variable)
        ? NoMatch.NO_MATCH
        : evaluator.find(root(scope), new Effort(scope));
  }

  /**
   * The value that the path matches, or {@link NoMatch#NO_MATCH}, also where its last step is an
   * index for which the array has no element.
   */
  public @Nullable Object findElement(Scope scope) {
    Object value = find(scope);
    return value == null && evaluator instanceof DefinitePath path && path.endsOutside(root(scope))
        ? NoMatch.NO_MATCH
        : value;
  }

  /**
   * The value that the path matches, as arguments of intrinsic functions have it: where an array
   * has no such element, all others give null and they fail.
   *
   * @throws EvaluationException {@code States.Runtime} if there is none
   */
  public @Nullable Object argument(Scope scope, String call) throws EvaluationException {
    Object value = findElement(scope);
    if (value != NoMatch.NO_MATCH) {
      return value;
    }
    PathFault fault = find(scope) == null ? PathFault.miss(null) : fault(scope);
    throw new EvaluationException(
        ErrorName.RUNTIME,
        fault.isMiss()
            ? "The function '"
                + call
                + ("' had the following error: The JsonPath argument for the field '" + shown())
                + "' could not be found in the input '"
                + JsonWriter.write(scope.root())
                + "'"
            : fault.sentence());
  }

  /**
   * The path as the errors of intrinsic functions name it: one into the context object as {@code
   * $}.
   */
  private String shown() {
    return origin == PathOrigin.CONTEXT ? text.substring(1) : text;
  }

  /**
   * The value that the path matches.
   *
   * @throws EvaluationException {@code States.Runtime} as {@code InputPath}, {@code OutputPath},
   *     {@code TimeoutSecondsPath} and {@code HeartbeatSecondsPath} have it, if there is none
   */
  @Override
  public @Nullable Object evaluate(Scope scope) throws EvaluationException {
    Object value = find(scope);
    if (value == NoMatch.NO_MATCH) {
      throw noResults(scope);
    }
    return value;
  }

  /**
   * The value that the path matches.
   *
   * @param field the name of the field that holds the path, such as {@code value.$} or {@code
   *     CausePath}
   * @throws EvaluationException {@code States.Runtime} as the fields of payload templates, {@code
   *     ErrorPath} and {@code CausePath} have it, if there is none
   */
  public @Nullable Object evaluate(Scope scope, String field) throws EvaluationException {
    Object value = find(scope);
    if (value == NoMatch.NO_MATCH) {
      throw notFound(scope, field);
    }
    return value;
  }

  /**
   * The value that the path matches.
   *
   * @throws EvaluationException {@code States.ReferencePathConflict} as {@code ItemsPath} has it,
   *     if there is none; AWS gives its cause without the name of the state in front
   */
  public @Nullable Object evaluateReference(Scope scope) throws EvaluationException {
    Object value = find(scope);
    boolean nothing = value == null || value == NoMatch.NO_MATCH;
    if (nothing && !isInputNull(scope) && evaluator instanceof DefinitePath path) {
      Object root = root(scope);
      PathStep.Definite step = path.failingStep(root);
      if (step != null) {
        throw new EvaluationException(
            ErrorName.REFERENCE_PATH_CONFLICT,
            "Unable to apply step \"" + step.label() + "\" to input " + JsonWriter.write(root));
      }
    }
    if (value == NoMatch.NO_MATCH) {
      throw noResults(scope);
    }
    return value;
  }

  private @Nullable Object root(Scope scope) {
    return switch (origin) {
      case INPUT -> scope.root();
      case CONTEXT -> scope.context();
      case VARIABLE -> scope.variables().value(variable);
    };
  }

  /** What is to be said of {@code Invalid path}: the path and the library's reason. */
  private EvaluationException noResults(Scope scope) {
    if (isInputNull(scope)) {
      return nullInput();
    }
    return new EvaluationException(
        ErrorName.RUNTIME, "Invalid path '" + text + "' : " + fault(scope).sentence());
  }

  private EvaluationException notFound(Scope scope, String field) {
    if (isInputNull(scope)) {
      return nullInput();
    }
    PathFault fault = fault(scope);
    return new EvaluationException(
        ErrorName.RUNTIME,
        fault.isMiss()
            ? "The JSONPath '"
                + text
                + ("' specified for the field '" + field)
                + "' could not be found in the input '"
                + JsonWriter.write(scope.root())
                + "'"
            : fault.sentence());
  }

  /** Why the path matches nothing. */
  private PathFault fault(Scope scope) {
    return origin == PathOrigin.VARIABLE && !scope.variables().isAssigned(variable)
        ? PathFault.miss("The variable $" + variable + " has no value")
        : evaluator.fault(root(scope), false, new Effort(scope));
  }

  /**
   * What the path library says of a path that cannot be applied to what is there; null if the path
   * only leads to nothing. For paths that {@link #find} matched nothing with.
   */
  public @Nullable String misuse(Scope scope) {
    PathFault fault = fault(scope);
    return fault.isMiss() ? null : fault.sentence();
  }

  private boolean isInputNull(Scope scope) {
    return origin == PathOrigin.INPUT && scope.root() == null;
  }

  private static EvaluationException nullInput() {
    return new EvaluationException(
        ErrorName.RUNTIME, "Unable to apply Path transformation to null or empty input.");
  }

  @Override
  public String toString() {
    return text;
  }

  /** The steps of a path to one place below {@code $}; null for all others. */
  @Nullable DefinitePath referenceSteps() {
    return origin == PathOrigin.INPUT && evaluator instanceof DefinitePath path ? path : null;
  }
}
