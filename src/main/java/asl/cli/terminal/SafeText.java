package asl.cli.terminal;

/** Text from files and functions, made harmless to a terminal. */
public final class SafeText {
  private SafeText() {}

  /** One line: every control character is shown as its picture. */
  public static String line(String text) {
    return clean(text, false);
  }

  /** Several lines: line breaks and tabs stay. */
  public static String lines(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean keepLines) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text.charAt(i), keepLines)) {
        return replaced(text, keepLines);
      }
    }
    return text;
  }

  private static String replaced(String text, boolean keepLines) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isUnsafe(c, keepLines)) {
        clean.append(c);
      } else {
        clean.append(c < ' ' ? (char) ('\u2400' + c) : '\uFFFD');
      }
    }
    return clean.toString();
  }

  private static boolean isUnsafe(char c, boolean keepLines) {
    if (c < ' ') {
      return !(keepLines && (c == '\n' || c == '\t'));
    }
    return isBetween(c, '\u007f', '\u009f')
        || isBetween(c, '\u200e', '\u200f')
        || isBetween(c, '\u2028', '\u202e')
        || isBetween(c, '\u2066', '\u2069');
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }
}
