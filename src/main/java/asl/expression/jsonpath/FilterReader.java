package asl.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a filter, {@code [?(…)]}, as json-path 2.0.0 does: by its operators, wherever they are. */
final class FilterReader {
  private FilterReader() {}

  /**
   * Reads a filter.
   *
   * @param text the filter with its brackets
   */
  static Filter read(String text) throws Characters.Unreadable {
    String inside = text.substring(1, text.length() - 1).trim();
    if (!inside.startsWith("?")) {
      throw new Characters.Unreadable("a filter begins with '[?('");
    }
    inside = inside.substring(1).trim();
    if (inside.length() < 2 || !inside.startsWith("(") || !inside.endsWith(")")) {
      throw new Characters.Unreadable("a filter stands in parentheses: [?(…)]");
    }
    List<List<Criterion>> alternatives = new ArrayList<>();
    List<Criterion> criteria = new ArrayList<>();
    boolean operand = true;
    for (String part : parts(inside.substring(1, inside.length() - 1).trim())) {
      boolean operator = part.equals("&&") || part.equals("||");
      if (operator == operand) {
        throw new Characters.Unreadable("a condition is missing in its filter");
      }
      operand = operator;
      if (!operator) {
        criteria.add(0, criterion(bare(part)));
      } else if (part.equals("||")) {
        alternatives.add(0, List.copyOf(criteria));
        criteria.clear();
      }
    }
    if (operand) {
      throw new Characters.Unreadable("a condition is missing in its filter");
    }
    alternatives.add(0, List.copyOf(criteria));
    return new Filter(List.copyOf(alternatives));
  }

  /** What stands before, between and behind the operators, and these. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      if (isOperator(text, i) || isOperator(text, i - 2)) {
        parts.add(text.substring(from, i).trim());
        from = i;
      }
    }
    parts.add(text.substring(from).trim());
    return parts;
  }

  private static boolean isOperator(String text, int at) {
    return text.startsWith("&&", at) || text.startsWith("||", at);
  }

  /** A criterion without the parentheses around it. */
  private static String bare(String text) throws Characters.Unreadable {
    Characters characters = new Characters(text);
    int from = 0;
    int to = text.length();
    while ("[?( ".indexOf(characters.at(from)) >= 0) {
      from++;
    }
    while (") ".indexOf(characters.at(to - 1)) >= 0) {
      to--;
    }
    if (from > to) {
      throw new Characters.Unreadable("a condition is missing in its filter");
    }
    return text.substring(from, to);
  }

  private static Criterion criterion(String text) throws Characters.Unreadable {
    for (Comparator comparator : Comparator.values()) {
      int at = text.indexOf(comparator.symbol());
      if (at >= 0) {
        String left = text.substring(0, at).trim();
        String right = text.substring(at + comparator.symbol().length()).trim();
        if (right.startsWith("!@")) {
          throw new Characters.Unreadable("'!' asks only whether something is absent");
        }
        String path = left.startsWith("!@") ? left.substring(1) : left;
        return new Criterion.Comparison(operand(path), comparator, operand(right));
      }
    }
    boolean wanted = !text.trim().startsWith("!");
    if (operand(wanted ? text.trim() : text.trim().substring(1)) instanceof Operand.Path path
        && (wanted || path.text().startsWith("@"))) {
      return new Criterion.Existence(path, wanted);
    }
    throw new Characters.Unreadable("'" + text + "' in its filter is neither path nor comparison");
  }

  private static Operand operand(String text) throws Characters.Unreadable {
    if (text.startsWith("$") || text.startsWith("@")) {
      PathEvaluator path = PathReader.inFilter(text);
      if (!path.isDefinite()) {
        throw new Characters.Unreadable(
            "the path " + text + " in its filter may lead to several values");
      }
      return new Operand.Path(text, path);
    }
    if (text.startsWith("'") && text.endsWith("'")) {
      return new Operand.Text(between(text, text.length() - 1));
    }
    boolean expression = text.startsWith("/") && (text.endsWith("/") || text.endsWith("/i"));
    return expression ? new Operand.Expression(pattern(text)) : new Operand.Text(text);
  }

  private static Pattern pattern(String text) throws Characters.Unreadable {
    String expression = between(text, text.lastIndexOf('/'));
    try {
      return Pattern.compile(expression, text.endsWith("i") ? Pattern.CASE_INSENSITIVE : 0);
    } catch (PatternSyntaxException e) {
      throw new Characters.Unreadable(
          "/" + expression + "/ in its filter is no regular expression");
    }
  }

  /** What stands behind the first character. */
  private static String between(String text, int to) throws Characters.Unreadable {
    if (to < 1) {
      throw new Characters.Unreadable("a quote or slash in its filter is not closed");
    }
    return text.substring(1, to);
  }
}
