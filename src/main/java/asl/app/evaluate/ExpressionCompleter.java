package asl.app.evaluate;

import asl.app.evaluate.Completion.Candidate;
import asl.expression.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completes the path or function name that ends at the cursor: members of the value reached so far,
 * variables, {@code States.} and JSONata functions with their arguments.
 */
public final class ExpressionCompleter {
  private ExpressionCompleter() {}

  /** What may stand at the cursor. */
  public static Completion complete(String line, int cursor, Scope scope) {
    int start = cursor;
    while (start > 0 && isPathPart(line.charAt(start - 1))) {
      start--;
    }
    String path = line.substring(start, cursor);
    int dot = path.lastIndexOf('.');
    if (path.startsWith("States") || (!path.startsWith("$") && "States.".startsWith(path))) {
      return new Completion(start, functions(path, false));
    }
    if (!path.startsWith("$")) {
      return Completion.NONE;
    }
    if (dot < 0) {
      List<Candidate> candidates = new ArrayList<>(roots(path, scope));
      candidates.addAll(functions(path, true));
      return new Completion(start, candidates);
    }
    String begun = path.substring(dot + 1);
    return new Completion(start + dot + 1, members(reached(path.substring(0, dot), scope), begun));
  }

  private static boolean isPathPart(char c) {
    return Character.isLetterOrDigit(c) || "$._[]-".indexOf(c) >= 0;
  }

  private static List<Candidate> roots(String begun, Scope scope) {
    List<Candidate> roots = new ArrayList<>();
    for (String name : List.of("$states", "$.", "$$.")) {
      if (name.startsWith(begun)) {
        roots.add(new Candidate(name, meaning(name)));
      }
    }
    scope.variables().all().forEach((name, value) -> add("$" + name, value, begun, roots));
    return roots;
  }

  private static String meaning(String root) {
    return switch (root) {
      case "$." -> "the input (JSONPath)";
      case "$$." -> "the context object (JSONPath)";
      default -> "input, context, result (JSONata)";
    };
  }

  private static List<Candidate> functions(String begun, boolean jsonata) {
    List<Candidate> functions = new ArrayList<>();
    for (FunctionHints.Hint hint : FunctionHints.all()) {
      if (hint.isJsonata() == jsonata && hint.name().startsWith(begun)) {
        functions.add(new Candidate(hint.name() + "(", hint.arguments()));
      }
    }
    return functions;
  }

  private static List<Candidate> members(@Nullable Object value, String begun) {
    List<Candidate> members = new ArrayList<>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, member) -> add(String.valueOf(name), member, begun, members));
    }
    return members;
  }

  private static void add(
      String name, @Nullable Object value, String begun, List<Candidate> candidates) {
    if (name.startsWith(begun)) {
      candidates.add(new Candidate(name, shortened(new Evaluated.Value(value).line())));
    }
  }

  private static String shortened(String json) {
    return json.length() <= 40 ? json : json.substring(0, 39) + "…";
  }

  /** The value at the end of a path of names and indices; null if it leads nowhere. */
  private static @Nullable Object reached(String path, Scope scope) {
    String[] names = path.replace("[", ".[").split("\\.", -1);
    Object value =
        switch (names[0]) {
          case "$" -> scope.root();
          case "$$" -> scope.context();
          case "$states" -> new LinkedHashMap<>(scope.states());
          default -> scope.variables().value(names[0].substring(1));
        };
    for (int i = 1; i < names.length; i++) {
      value = below(value, names[i]);
    }
    return value;
  }

  private static @Nullable Object below(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> members) {
      return members.get(name);
    }
    if (value instanceof List<?> elements && name.startsWith("[") && name.endsWith("]")) {
      try {
        int index = Integer.parseInt(name, 1, name.length() - 1, 10);
        return index >= 0 && index < elements.size() ? elements.get(index) : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }
}
