package asl.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain form of a path: {@code $}, {@code .name}, {@code ['name']}, {@code ["name"]},
 * {@code [0]}, {@code [-1]}. Anything else, wrong or only unusual, is left to Jayway.
 */
final class DefinitePathReader {
  private final String text;
  private int at = 1;

  private DefinitePathReader(String text) {
    this.text = text;
  }

  /** The path, or null if the text (which begins with {@code $}) is not of the plain form. */
  static @Nullable DefinitePath read(String text) {
    return new DefinitePathReader(text).path();
  }

  private @Nullable DefinitePath path() {
    List<PathStep> steps = new ArrayList<>();
    while (at < text.length()) {
      PathStep step = text.charAt(at) == '.' ? dotted() : bracketed();
      if (step == null) {
        return null;
      }
      steps.add(step);
    }
    return new DefinitePath(steps);
  }

  private @Nullable PathStep dotted() {
    int from = at + 1;
    int to = from;
    while (to < text.length() && isNameCharacter(text.charAt(to))) {
      to++;
    }
    at = to;
    boolean ends = to == text.length() || text.charAt(to) == '.' || text.charAt(to) == '[';
    return to > from && ends ? new PathStep.Property(text.substring(from, to), '\'') : null;
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '-'
        || c == ':'
        || c == '$'
        || c == '{'
        || c == '}'
        || c == '/'
        || c == '#'
        || Character.isSurrogate(c);
  }

  private @Nullable PathStep bracketed() {
    if (text.charAt(at) != '[' || at + 2 >= text.length()) {
      return null;
    }
    char first = text.charAt(at + 1);
    return first == '\'' || first == '"' ? quoted(first) : index();
  }

  /**
   * A name in quotes. A backslash keeps a quote behind it from ending the name, and stays in the
   * name itself: so AWS reads it, though newer versions of Jayway drop the backslash.
   */
  private @Nullable PathStep quoted(char quote) {
    int from = at + 2;
    int to = from;
    while (to < text.length() && text.charAt(to) != quote) {
      to += text.charAt(to) == '\\' ? 2 : 1;
    }
    if (to == from || to + 1 >= text.length() || text.charAt(to + 1) != ']') {
      return null;
    }
    at = to + 2;
    return new PathStep.Property(text.substring(from, to), quote);
  }

  private @Nullable PathStep index() {
    int from = at + 1;
    int to = text.indexOf(']', from);
    int digits = text.charAt(from) == '-' ? from + 1 : from;
    if (to <= digits || to - digits > 9) {
      return null;
    }
    for (int i = digits; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    at = to + 1;
    return new PathStep.Index(Integer.parseInt(text, from, to, 10));
  }
}
