package asl.engine.choice;

/**
 * The patterns of {@code StringMatches}: {@code *} stands for any characters, {@code \\*} for a
 * star and {@code \\\\} for a backslash. Matching takes time in proportion to the lengths, whatever
 * the pattern.
 */
final class StringPattern {
  private StringPattern() {}

  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = ++p;
        resume = t;
        continue;
      }
      int literal = literalAt(pattern, p);
      if (literal >= 0 && pattern.charAt(literal) == text.charAt(t)) {
        p = literal + 1;
        t++;
      } else if (star >= 0) {
        p = star;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** The place of the character that the pattern means at a place; -1 at its end. */
  private static int literalAt(String pattern, int at) {
    if (at >= pattern.length()) {
      return -1;
    }
    return pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? at + 1 : at;
  }
}
