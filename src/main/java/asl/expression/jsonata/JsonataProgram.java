package asl.expression.jsonata;

import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonata.function.BuiltinFunctions;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression compiled by the library; the place where values go in and come out. */
final class JsonataProgram {
  private final String text;
  private final Jsonata library;
  private final Set<String> variables;
  private final Set<String> onlyCalled;
  private final boolean looksAtContext;
  private final boolean protectsValues;

  private JsonataProgram(
      String text, Jsonata library, JsonataOutline outline, boolean protectsValues) {
    this.text = text;
    this.library = library;
    this.variables = outline.variables();
    this.onlyCalled = outline.onlyCalled();
    // The parent operator leads from a member to $states as a whole.
    this.looksAtContext = outline.mayLookAtContext() || text.indexOf('%') >= 0;
    this.protectsValues = protectsValues;
  }

  static JsonataProgram compile(String text, BuiltinFunctions functions)
      throws ExpressionSyntaxException {
    Jsonata library = parse(text);
    library.setValidateInput(false);
    library.setOutputConvertNulls(false);
    List<Token> tokens = Tokens.of(text);
    OutlineScanner scanner = new OutlineScanner(tokens);
    JsonataOutline outline = scanner.scan();
    Map<String, Integer> partialCalls = PartialCalls.of(tokens);
    for (String name : outline.variables()) {
      Integer arguments = partialCalls.get(name);
      Jsonata.JFunction function =
          arguments == null ? functions.create(name) : functions.createPartial(name, arguments);
      if (function != null) {
        library.registerFunction(name, function);
      }
    }
    // Step Functions has no $eval: the name stands for nothing.
    library.assign("eval", null);
    return new JsonataProgram(text, library, outline, scanner.constructsInContext());
  }

  static Jsonata parse(String text) throws ExpressionSyntaxException {
    try {
      return Jsonata.jsonata(text);
    } catch (StackOverflowError e) {
      throw new ExpressionSyntaxException("The expression is nested too deeply", -1);
    } catch (RuntimeException e) {
      throw JsonataSyntax.error(e, text);
    }
  }

  /** The plain JSON value, or {@link Undefined#UNDEFINED}. */
  @Nullable Object evaluate(Scope scope) throws JsonataFailure {
    return evaluate(scope, Undefined.UNDEFINED);
  }

  /**
   * Evaluates over a document, which {@code $$} and unqualified names are about. Step Functions
   * gives none, which is {@link Undefined#UNDEFINED}; JSONata's own test suite does.
   */
  @Nullable Object evaluate(Scope scope, @Nullable Object document) throws JsonataFailure {
    Jsonata.Frame frame = library.createFrame();
    for (String name : variables) {
      bind(name, scope, frame);
    }
    EvaluationGuard guard = new EvaluationGuard();
    frame.setEvaluateEntryCallback(guard);
    frame.setEvaluateExitCallback(guard);
    try {
      Object result = library.evaluate(input(document), frame);
      return result == null ? Undefined.UNDEFINED : ResultValue.plain(result);
    } catch (VirtualMachineError e) {
      // The stack or the memory is exhausted: the expression's fault, and free again by now.
      throw new LibraryError(text, guard).failure(new IllegalStateException(e));
    } catch (RuntimeException e) {
      throw new LibraryError(text, guard).failure(e);
    }
  }

  private static @Nullable Object input(@Nullable Object document) {
    if (document == null) {
      return Jsonata.NULL_VALUE;
    }
    return document == Undefined.UNDEFINED ? null : document;
  }

  private void bind(String name, Scope scope, Jsonata.Frame frame) {
    Object value;
    if (name.equals("states")) {
      value = looksAtContext ? scope.states() : scope.statesWithoutContext();
    } else if (scope.variables().isAssigned(name)) {
      value = scope.variables().value(name);
    } else {
      return;
    }
    if (onlyCalled.contains(name)) {
      // A workflow variable is never a function. Of undefined the library says so by an error; of a
      // value it prints it first.
      frame.bind(name, (Object) null);
      return;
    }
    Object given = protectsValues ? ProtectedCopy.of(value) : value;
    frame.bind(name, given == null ? Jsonata.NULL_VALUE : given);
  }
}
