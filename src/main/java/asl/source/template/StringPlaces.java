package asl.source.template;

import asl.source.SourceNode;

/** Where each character of a string's value stands in the text: escapes, indents and folds. */
final class StringPlaces {
  private StringPlaces() {}

  static int[] of(String text, SourceNode node, String value) {
    int end = Math.min(node.end(), text.length());
    int at = contentStart(text, node.start(), end);
    boolean escapes = at > 0 && at <= end && text.charAt(at - 1) == '"';
    int[] places = new int[value.length() + 1];
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!escapes || at >= end || text.charAt(at) != '\\') {
        at = match(text, at, end, c);
      }
      places[i] = Math.min(at, Math.max(node.start(), end - 1));
      at += escapes && at < end && text.charAt(at) == '\\' ? escape(text, at, end) : 1;
    }
    places[value.length()] = Math.min(at, end);
    return places;
  }

  private static int escape(String text, int at, int end) {
    return at + 1 < end && text.charAt(at + 1) == 'u' ? 6 : 2;
  }

  /** Behind the tag, the quote or the head of a block. */
  private static int contentStart(String text, int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '!') {
      while (at < end && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    if (at < end && (text.charAt(at) == '|' || text.charAt(at) == '>')) {
      int line = text.indexOf('\n', at);
      return line < 0 || line >= end ? end : line + 1;
    }
    boolean quoted = at < end && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    return quoted ? at + 1 : at;
  }

  /** The next place with that character; only white space may be skipped on the way. */
  private static int match(String text, int from, int end, char c) {
    int at = from;
    while (at < end && text.charAt(at) != c && Character.isWhitespace(text.charAt(at))) {
      if (c == ' ' && text.charAt(at) == '\n') {
        return at;
      }
      at++;
    }
    return at < end && text.charAt(at) == c ? at : Math.min(from, end);
  }
}
