package asl.expression.jsonata;

import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonata.function.Builtins;
import asl.expression.jsonata.parse.Parser;
import asl.expression.jsonata.parse.Tree;
import asl.expression.jsonata.plan.Node;
import asl.expression.jsonata.plan.Planner;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that was read and planned, to be evaluated many times. */
final class JsonataProgram {
  private final Node plan;

  private JsonataProgram(Node plan) {
    this.plan = plan;
  }

  static JsonataProgram compile(String text, Builtins builtins) throws ExpressionSyntaxException {
    try {
      return new JsonataProgram(Planner.plan(Parser.parse(text), builtins));
    } catch (JsonataError e) {
      throw syntaxError(e);
    }
  }

  /** The tree of an expression. */
  static Tree parse(String text) throws ExpressionSyntaxException {
    try {
      return Parser.parse(text);
    } catch (JsonataError e) {
      throw syntaxError(e);
    }
  }

  /** The error in JSONata's words, without the code, as AWS gives it. */
  private static ExpressionSyntaxException syntaxError(JsonataError error) {
    return new ExpressionSyntaxException(ErrorTexts.sentence(error), error.offset());
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
    Object context = document;
    if (document instanceof List) {
      JsonataList wrapper = JsonataList.sequenceOf(document);
      wrapper.markWrapper();
      context = wrapper;
    }
    try {
      Object result = plan.evaluate(context, null, new Evaluation(scope, document));
      Evaluation.checkResult(result);
      return ResultValue.plain(result);
    } catch (JsonataError e) {
      throw new JsonataFailure(ErrorTexts.complaint(e), e.offset());
    }
  }
}
