package asl.app.evaluate;

import asl.diagnostic.Suggestion;
import asl.expression.jsonpath.NoMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a path that leads nowhere.
 *
 * @param offset where the step begins in the path
 * @param help what there is instead
 */
record WrongStep(int offset, String help) {
  private static final int NAMES_TOLD = 12;

  /**
   * Finds it by trying ever longer parts of the path.
   *
   * @param path a JSONPath, or a JSONata path that begins with a variable
   * @param finder gives the value of a part, or {@link NoMatch#NO_MATCH}
   * @return null if every step leads somewhere, or if the text is more than steps
   */
  static @Nullable WrongStep find(String path, Function<String, @Nullable Object> finder) {
    Object reached = NoMatch.NO_MATCH;
    int from = 0;
    for (int end : ends(path)) {
      Object value = finder.apply(path.substring(0, end));
      if (value == NoMatch.NO_MATCH) {
        return of(path, from, end, reached);
      }
      reached = value;
      from = end;
    }
    return null;
  }

  private static WrongStep of(String path, int from, int end, @Nullable Object reached) {
    if (from == 0) {
      return new WrongStep(0, "there is no variable " + path.substring(0, end));
    }
    boolean dotted = path.charAt(from) == '.';
    String name = bare(path.substring(from, end));
    return new WrongStep(dotted ? from + 1 : from, help(path.substring(0, from), name, reached));
  }

  private static String help(String before, String name, @Nullable Object reached) {
    if (reached instanceof Map<?, ?> members) {
      List<String> names = new ArrayList<>();
      members.keySet().forEach(key -> names.add(String.valueOf(key)));
      if (names.isEmpty()) {
        return before + " is an empty object";
      }
      String nearest = Suggestion.didYouMean(name, names);
      return before + " has " + listed(names) + (nearest == null ? "" : ". " + nearest);
    }
    if (reached instanceof List<?> elements) {
      int size = elements.size();
      return before + " is an array of " + size + (size == 1 ? " element" : " elements");
    }
    return before + " is " + described(reached);
  }

  private static String listed(Collection<String> names) {
    String list = String.join(", ", names.stream().limit(NAMES_TOLD).toList());
    return names.size() > NAMES_TOLD
        ? list + " and " + (names.size() - NAMES_TOLD) + " more"
        : list;
  }

  private static String described(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "a string";
    }
    return value instanceof Boolean ? "a boolean" : "a number";
  }

  private static String bare(String step) {
    String name = step.startsWith(".") ? step.substring(1) : step;
    return name.startsWith("['") || name.startsWith("[\"")
        ? name.substring(2, Math.max(2, name.length() - 2))
        : name;
  }

  /** Where the root and each step end; empty if the text is anything but steps. */
  private static List<Integer> ends(String path) {
    List<Integer> ends = new ArrayList<>();
    int at = path.startsWith("$$") ? 2 : 1;
    while (at < path.length() && isNamePart(path.charAt(at))) {
      at++;
    }
    ends.add(at);
    while (at < path.length()) {
      int end = path.charAt(at) == '[' ? closing(path, at) : endOfName(path, at);
      if (end < 0) {
        return List.of();
      }
      ends.add(end);
      at = end;
    }
    return ends;
  }

  private static int closing(String path, int open) {
    int close = path.indexOf(']', open);
    return close < 0 ? -1 : close + 1;
  }

  private static int endOfName(String path, int dot) {
    int end = dot + 1;
    while (end < path.length() && isNamePart(path.charAt(end))) {
      end++;
    }
    return path.charAt(dot) != '.' || end == dot + 1 ? -1 : end;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
