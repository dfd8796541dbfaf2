package asl.expression.intrinsic;

/** Finds where a path ends that stands among the arguments of a call. */
final class PathExtent {
  private PathExtent() {}

  /**
   * The offset behind the path: of the ',' or ')' that ends the argument, of the blanks before
   * another path where the comma is missing, or the text's end.
   */
  static int end(String text, int from) {
    int depth = 0;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (depth > 0 && (c == '\'' || c == '"')) {
        at = closingQuote(text, at);
      } else if (c == '[' || c == '(') {
        depth++;
      } else if (depth == 0 && (c == ',' || c == ')' || isGap(text, at))) {
        return at;
      } else if (c == ']' || c == ')') {
        depth--;
      }
      at++;
    }
    return text.length();
  }

  private static boolean isGap(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > from && text.startsWith("$", at);
  }

  private static int closingQuote(String text, int from) {
    char quote = text.charAt(from);
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
