package asl.expression.jsonata;

import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonata.JsonataOutline.Mention;
import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks expressions without evaluating them, as Step Functions does when it takes a definition.
 */
public final class JsonataSyntax {
  private JsonataSyntax() {}

  /**
   * The problems of what stands between the marks: a syntax error, or else every reference to an
   * input document, of which Step Functions has none. Other facts are in {@link JsonataOutline}.
   */
  public static List<JsonataProblem> check(String expression) {
    try {
      if (VariablePath.parse(expression.strip()) == null) {
        JsonataProgram.parse(expression);
      }
    } catch (ExpressionSyntaxException e) {
      return List.of(
          new JsonataProblem(JsonataProblem.INVALID, String.valueOf(e.getMessage()), e.offset()));
    }
    JsonataOutline outline = JsonataOutline.of(expression);
    List<JsonataProblem> problems = new ArrayList<>();
    for (Mention mention : outline.contextReferences()) {
      problems.add(unsupported('$' + mention.name(), mention.offset()));
    }
    for (Mention mention : outline.unqualifiedNames()) {
      problems.add(unsupported(mention.name(), mention.offset()));
    }
    return problems;
  }

  private static JsonataProblem unsupported(String name, int offset) {
    return new JsonataProblem(
        JsonataProblem.UNSUPPORTED,
        "Reference to '" + name + "' at the top level is not supported.",
        offset);
  }

  /** The library's syntax error in JSONata's words, without the code, as AWS gives it. */
  static ExpressionSyntaxException error(RuntimeException thrown, String expression) {
    // The library reads past the end of the text in a comment without an end.
    RuntimeException error =
        thrown instanceof StringIndexOutOfBoundsException ? new JException("S0106") : thrown;
    String sentence = new LibraryError(expression, new EvaluationGuard()).sentence(error);
    int colon = sentence.indexOf(": ");
    return new ExpressionSyntaxException(sentence.substring(colon + 2), offset(error, expression));
  }

  /** Where the token begins at whose end the library stopped. */
  private static int offset(RuntimeException error, String expression) {
    int end = error instanceof JException e ? e.getLocation() : -1;
    if (end < 0 || (end >= expression.length() && isAboutTheEnd(error))) {
      return Math.min(end, expression.length());
    }
    int offset = 0;
    for (Token token : Tokens.of(expression)) {
      if (token.offset() < end) {
        offset = token.offset();
      }
    }
    return offset;
  }

  private static boolean isAboutTheEnd(RuntimeException error) {
    String code = error instanceof JException e ? String.valueOf(e.getError()) : "";
    return code.equals("S0203") || code.equals("S0207");
  }
}
