package asl.expression.jsonpath;

/**
 * Puts quotes around bare words on the right of a comparison in a filter: {@code
 * [?(@.status==Failed)]}. Jayway refuses them, AWS does not.
 */
final class FilterWords {
  private final String text;
  private final StringBuilder quoted = new StringBuilder();
  private int at;

  private FilterWords(String text) {
    this.text = text;
  }

  /** The path with bare words quoted; the same text if there are none. */
  static String quote(String text) {
    return text.contains("[?") ? new FilterWords(text).read() : text;
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"' || c == '/') {
        copyQuoted(c);
      } else if (isComparison(at)) {
        copyComparison();
      } else {
        copy();
      }
    }
    return quoted.toString();
  }

  private boolean isComparison(int offset) {
    char c = text.charAt(offset);
    return c == '<' || c == '>' || text.startsWith("==", offset) || text.startsWith("!=", offset);
  }

  /** Copies an operator, the blanks behind it and the word that follows, if one does. */
  private void copyComparison() {
    while (at < text.length() && "=!<> ".indexOf(text.charAt(at)) >= 0) {
      copy();
    }
    int from = at;
    while (at < text.length() && isWordCharacter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    boolean bare = !word.isEmpty() && Character.isLetter(word.charAt(0)) && !isLiteral(word);
    quoted.append(bare ? "'" + word + "'" : word);
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static boolean isLiteral(String word) {
    return word.equals("true") || word.equals("false") || word.equals("null");
  }

  private void copyQuoted(char quote) {
    copy();
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        copy();
      }
      copy();
    }
    if (at < text.length()) {
      copy();
    }
  }

  private void copy() {
    quoted.append(text.charAt(at++));
  }
}
