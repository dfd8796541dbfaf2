package asl.expression.jsonpath;

import asl.expression.ExpressionSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a path into its steps. What is a path and what is not, down to the odd forms, is what
 * json-path 2.0.0 reads, as AWS does.
 */
final class PathReader {
  private final Characters text;
  private final boolean inFilter;
  private final List<PathStep> steps = new ArrayList<>();
  private int at = 1;

  private PathReader(String text, boolean inFilter) {
    this.text = new Characters(text);
    this.inFilter = inFilter;
  }

  /**
   * Reads a path.
   *
   * @param text the path, which begins with {@code $}
   * @throws ExpressionSyntaxException if it is none
   */
  static PathEvaluator read(String text) throws ExpressionSyntaxException {
    try {
      return path(text, false);
    } catch (Characters.Unreadable e) {
      throw new ExpressionSyntaxException(
          "'" + text + "' is not a valid JSONPath: " + e.getMessage(), -1);
    }
  }

  /** Reads a path that stands in a filter, and begins with {@code $} or {@code @}. */
  static PathEvaluator inFilter(String text) throws Characters.Unreadable {
    return path(text, true);
  }

  private static PathEvaluator path(String text, boolean inFilter) throws Characters.Unreadable {
    String path = text.trim();
    if (path.endsWith("..")) {
      throw new Characters.Unreadable("nothing follows the last '..'");
    }
    if (path.length() > 1 && path.charAt(1) != '.' && path.charAt(1) != '[') {
      throw new Characters.Unreadable("'.' or '[' is expected behind its first character");
    }
    List<PathStep> steps = new PathReader(path, inFilter).steps();
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      if (!steps.get(i).isDefinite() || (steps.get(i) instanceof PathStep.Members && !last)) {
        return new BranchingPath(steps);
      }
    }
    return new DefinitePath(steps);
  }

  private List<PathStep> steps() throws Characters.Unreadable {
    int branches = 0;
    while (at < text.length()) {
      int before = steps.size();
      step();
      if (steps.size() > before && !steps.get(before).isDefinite()) {
        branches++;
      }
    }
    if (branches > BranchingPath.MOST_BRANCHES) {
      throw new Characters.Unreadable(
          "it has more than "
              + BranchingPath.MOST_BRANCHES
              + " wildcards, slices, filters and deep scans");
    }
    return steps;
  }

  private void step() throws Characters.Unreadable {
    char first = text.at(at);
    switch (first) {
      case ' ' -> throw new Characters.Unreadable("it has a blank between its steps");
      case '$' -> {
        steps.add(new PathStep.Same());
        at++;
      }
      case '*' -> {
        steps.add(new PathStep.Every());
        at++;
      }
      case '[' -> bracket();
      case '.' -> dot();
      default -> name();
    }
  }

  private void dot() throws Characters.Unreadable {
    at++;
    char next = text.at(at);
    if (next == '.') {
      steps.add(new PathStep.Descend());
      at++;
    } else if (next != ' ' && next != '[') {
      name();
    }
  }

  private void name() throws Characters.Unreadable {
    int from = at;
    while (at < text.length() && !endsName(text.at(at))) {
      at++;
    }
    String name = text.between(from, at);
    if (name.equals("*")) {
      steps.add(new PathStep.Every());
    } else if (name.indexOf('\'') < 0 && name.indexOf(']') < 0) {
      steps.add(new PathStep.Property(name));
    } else {
      steps.add(BracketReader.read("['" + name + "']", inFilter));
    }
  }

  private static boolean endsName(char c) {
    return c == '.' || c == '[' || c == ' ';
  }

  /** Brackets count, whatever stands in quotes; one that is never closed reaches to the end. */
  private void bracket() throws Characters.Unreadable {
    int from = at++;
    int open = 1;
    while (at < text.length() && open > 0) {
      char c = text.at(at++);
      if (c == '[') {
        open++;
      } else if (c == ']') {
        open--;
      }
    }
    steps.add(BracketReader.read(text.between(from, at), inFilter));
  }
}
