package asl.expression.jsonata;

import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonata.function.BuiltinFunction;
import asl.expression.jsonata.function.BuiltinFunctions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression compiled by the library; the place where values go in and come out. */
final class JsonataProgram {
  private final String text;
  private final Jsonata library;
  private final Set<String> variables;

  private JsonataProgram(String text, Jsonata library, Set<String> variables) {
    this.text = text;
    this.library = library;
    this.variables = variables;
  }

  static JsonataProgram compile(String text, BuiltinFunctions functions)
      throws ExpressionSyntaxException {
    Jsonata library = parse(text);
    library.setValidateInput(false);
    library.setOutputConvertNulls(false);
    Set<String> variables = JsonataOutline.of(text).variables();
    for (String name : variables) {
      BuiltinFunction function = functions.create(name);
      if (function != null) {
        library.registerFunction(name, function);
      }
    }
    // Step Functions has no $eval: the name stands for nothing.
    library.assign("eval", null);
    return new JsonataProgram(text, library, variables);
  }

  static Jsonata parse(String text) throws ExpressionSyntaxException {
    try {
      return Jsonata.jsonata(text);
    } catch (JException e) {
      throw new ExpressionSyntaxException(LibraryError.sentence(e, text), e.getLocation());
    } catch (StackOverflowError e) {
      throw new ExpressionSyntaxException("The expression is nested too deeply", -1);
    } catch (RuntimeException e) {
      throw new ExpressionSyntaxException(LibraryError.sentence(e, text), -1);
    }
  }

  /** The plain JSON value, or {@link Undefined#UNDEFINED}. */
  @Nullable Object evaluate(Scope scope) throws JsonataFailure {
    Jsonata.Frame frame = library.createFrame();
    for (String name : variables) {
      bind(name, scope, frame);
    }
    EvaluationGuard guard = new EvaluationGuard();
    frame.setEvaluateEntryCallback(guard);
    frame.setEvaluateExitCallback(guard);
    try {
      Object result = library.evaluate(null, frame);
      return result == null ? Undefined.UNDEFINED : ResultValue.plain(result);
    } catch (StackOverflowError e) {
      throw LibraryError.failure(new JException(EvaluationGuard.CODE, -1), text);
    } catch (RuntimeException e) {
      throw LibraryError.failure(e, text);
    }
  }

  private static void bind(String name, Scope scope, Jsonata.Frame frame) {
    if (name.equals("states")) {
      frame.bind(name, (Object) scope.states());
    } else if (scope.variables().isAssigned(name)) {
      Object value = scope.variables().value(name);
      frame.bind(name, value == null ? Jsonata.NULL_VALUE : value);
    }
  }
}
