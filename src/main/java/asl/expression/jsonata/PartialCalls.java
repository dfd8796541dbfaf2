package asl.expression.jsonata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the functions that an expression applies partially: calls with {@code ?} for an argument.
 */
final class PartialCalls {
  private PartialCalls() {}

  /** By function name, how many arguments the call has, placeholders included. */
  static Map<String, Integer> of(List<Token> tokens) {
    Map<String, Integer> calls = new HashMap<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isVariable() && tokens.get(i + 1).isOperator("(")) {
        int count = placeholderCall(tokens, i + 1);
        if (count > 0) {
          calls.merge(tokens.get(i).text(), count, Math::max);
        }
      }
    }
    return calls;
  }

  /** The number of arguments of the call whose bracket opens there; 0 if it has no placeholder. */
  private static int placeholderCall(List<Token> tokens, int open) {
    int depth = 0;
    int arguments = 1;
    boolean hasPlaceholder = false;
    for (int i = open; i < tokens.size(); i++) {
      switch (tokens.get(i).kind() == Token.Kind.OPERATOR ? tokens.get(i).text() : "") {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth--;
        case "," -> arguments += depth == 1 ? 1 : 0;
        case "?" -> hasPlaceholder |= depth == 1 && !tokens.get(i - 1).endsOperand();
        default -> {}
      }
      if (depth == 0) {
        break;
      }
    }
    return hasPlaceholder ? arguments : 0;
  }
}
