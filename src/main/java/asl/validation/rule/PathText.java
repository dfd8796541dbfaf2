package asl.validation.rule;

import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonpath.JsonPath;

/** Reads paths as AWS does when a definition is created. */
final class PathText {
  private PathText() {}

  /** Compiles a path; brackets and quotes must be closed, though the path library does not mind. */
  static void check(String text) throws ExpressionSyntaxException {
    JsonPath.compile(text);
    int open = -1;
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (depth > 0 && (c == '\'' || c == '"')) {
        quote = c;
        open = i;
      } else if (c == '[') {
        depth++;
        open = i;
      } else if (c == ']') {
        depth--;
      }
    }
    if (quote != 0 || depth > 0) {
      throw new ExpressionSyntaxException("The path opens a bracket and does not close it", open);
    }
    if (depth < 0) {
      throw new ExpressionSyntaxException("The path closes a bracket that it does not open", -1);
    }
  }
}
