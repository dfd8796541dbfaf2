package asl.expression.jsonata;

import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.expression.jsonata.function.Builtins;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    JsonataOutline outline;
    try {
      outline = OutlineBuilder.of(JsonataProgram.parse(expression));
    } catch (ExpressionSyntaxException e) {
      return List.of(
          new JsonataProblem(JsonataProblem.INVALID, String.valueOf(e.getMessage()), e.offset()));
    }
    List<JsonataProblem> problems = new ArrayList<>();
    for (Mention mention : outline.contextReferences()) {
      problems.add(unsupported('$' + mention.name(), mention.offset()));
    }
    for (Mention mention : outline.unqualifiedNames()) {
      problems.add(unsupported(mention.name(), mention.offset()));
    }
    return problems;
  }

  /** The names of the functions that there are, without the dollar sign. */
  public static Set<String> functions() {
    return Builtins.names();
  }

  private static JsonataProblem unsupported(String name, int offset) {
    return new JsonataProblem(
        JsonataProblem.UNSUPPORTED,
        "Reference to '" + name + "' at the top level is not supported.",
        offset);
  }
}
