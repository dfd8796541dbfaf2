package asl.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain forms of a path: {@code $}, {@code .name}, {@code ['name']}, {@code ["name"]},
 * {@code [0]}, {@code [-1]}, {@code [0,1]}, {@code [*]}, {@code .*}, {@code [1:]}, {@code [:2]},
 * {@code [1:2]}. Anything else, wrong or only unusual, is left to Jayway.
 */
final class PlainPathReader {
  private static final int MOST_DIGITS = 9;

  private final String text;
  private int at = 1;

  private PlainPathReader(String text) {
    this.text = text;
  }

  /** The path, or null if the text (which begins with {@code $}) is not of a plain form. */
  static @Nullable PathEvaluator read(String text) {
    return new PlainPathReader(text).path();
  }

  private @Nullable PathEvaluator path() {
    List<PathSelector> selectors = new ArrayList<>();
    List<PathStep> steps = new ArrayList<>();
    while (at < text.length()) {
      PathSelector selector = text.charAt(at) == '.' ? dotted() : bracketed();
      if (selector == null) {
        return null;
      }
      selectors.add(selector);
      if (selector instanceof PathSelector.One one) {
        steps.add(one.step());
      }
    }
    return steps.size() == selectors.size()
        ? new DefinitePath(steps)
        : new BranchingPath(selectors);
  }

  private @Nullable PathSelector dotted() {
    int from = at + 1;
    int to = from;
    if (text.startsWith("*", from)) {
      at = from + 1;
      return endsPart(at) ? new PathSelector.Every() : null;
    }
    while (to < text.length() && isNameCharacter(text.charAt(to))) {
      to++;
    }
    at = to;
    return to > from && endsPart(to) ? member(from, to, '\'') : null;
  }

  private PathSelector member(int from, int to, char quote) {
    return new PathSelector.One(new PathStep.Property(text.substring(from, to), quote));
  }

  private boolean endsPart(int offset) {
    return offset == text.length() || text.charAt(offset) == '.' || text.charAt(offset) == '[';
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_-:${}/#".indexOf(c) >= 0;
  }

  private @Nullable PathSelector bracketed() {
    if (text.charAt(at) != '[' || at + 2 >= text.length()) {
      return null;
    }
    char first = text.charAt(at + 1);
    if (first == '\'' || first == '"') {
      return quoted(first);
    }
    int from = at + 1;
    int to = text.indexOf(']', from);
    if (to < 0) {
      return null;
    }
    at = to + 1;
    return elements(text.substring(from, to));
  }

  /**
   * A name in quotes. A backslash keeps a quote behind it from ending the name, and stays in the
   * name itself: so AWS reads it, though newer versions of Jayway drop the backslash.
   */
  private @Nullable PathSelector quoted(char quote) {
    int from = at + 2;
    int to = from;
    while (to < text.length() && text.charAt(to) != quote) {
      to += text.charAt(to) == '\\' ? 2 : 1;
    }
    if (to == from || to + 1 >= text.length() || text.charAt(to + 1) != ']') {
      return null;
    }
    at = to + 2;
    return member(from, to, quote);
  }

  private static @Nullable PathSelector elements(String inside) {
    if (inside.equals("*")) {
      return new PathSelector.Every();
    }
    int colon = inside.indexOf(':');
    if (colon >= 0) {
      return slice(inside.substring(0, colon), inside.substring(colon + 1));
    }
    List<PathStep.Index> indices = new ArrayList<>();
    int from = 0;
    while (from <= inside.length()) {
      int comma = inside.indexOf(',', from);
      int to = comma < 0 ? inside.length() : comma;
      Integer index = number(inside.substring(from, to));
      if (index == null) {
        return null;
      }
      indices.add(new PathStep.Index(index));
      from = to + 1;
    }
    return indices.size() == 1
        ? new PathSelector.One(indices.get(0))
        : new PathSelector.Indices(List.copyOf(indices));
  }

  private static @Nullable PathSelector slice(String first, String second) {
    Integer from = number(first);
    Integer to = number(second);
    boolean complete = (from != null || first.isEmpty()) && (to != null || second.isEmpty());
    return complete && (from != null || to != null) ? new PathSelector.Slice(from, to) : null;
  }

  private static @Nullable Integer number(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int count = digits.length() - start;
    if (count == 0 || count > MOST_DIGITS) {
      return null;
    }
    for (int i = start; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return null;
      }
    }
    return Integer.parseInt(digits);
  }
}
