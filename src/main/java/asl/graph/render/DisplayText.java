package asl.graph.render;

/**
 * Makes any text safe to show on one line. Line breaks become a visible sign; control characters,
 * lone surrogates, and the marks that turn the direction of the text around them become the
 * replacement character, so that no name can move a cursor or change its neighbours.
 */
final class DisplayText {
  private static final char REPLACEMENT = '\uFFFD';

  private DisplayText() {}

  static String of(String given) {
    String text = given.indexOf('\r') < 0 ? given : given.replace("\r\n", "\n");
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      char safe = pair ? c : shown(c);
      if (safe != c && shown == null) {
        shown = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (shown != null) {
        shown.append(safe);
        if (pair) {
          shown.append(text.charAt(i + 1));
        }
      }
      i += pair ? 1 : 0;
    }
    return shown == null ? text : shown.toString();
  }

  private static char shown(char c) {
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      return '↵';
    }
    if (c == '\t') {
      return ' ';
    }
    boolean control = c < ' ' || (c >= 0x7F && c <= 0x9F) || Character.isSurrogate(c);
    boolean turns =
        (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\uFFFE';
    return control || turns || c == '\uFFFF' ? REPLACEMENT : c;
  }

  /** The text, cut to so many characters with an ellipsis if it is longer. */
  static String of(String text, int limit) {
    String shown = of(text);
    if (shown.codePointCount(0, shown.length()) <= limit) {
      return shown;
    }
    return shown.substring(0, shown.offsetByCodePoints(0, limit - 1)) + '…';
  }
}
