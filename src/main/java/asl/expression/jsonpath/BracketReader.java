package asl.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands in brackets: names, indices, a slice, a wildcard or a filter. */
final class BracketReader {
  private final Characters text;
  private final boolean inFilter;
  private int at;

  private BracketReader(String text, boolean inFilter) {
    this.text = new Characters(text);
    this.inFilter = inFilter;
  }

  /**
   * Reads a step.
   *
   * @param text the step with its brackets
   * @param inFilter whether the path stands in a filter, where no other one may be
   */
  static PathStep read(String text, boolean inFilter) throws Characters.Unreadable {
    if (text.equals("[*]")) {
      return new PathStep.Every();
    }
    return isPlaceholder(text)
        ? new PathStep.Select(new Filter(List.of(List.of(new Criterion.Nothing()))))
        : new BracketReader(text, inFilter).step();
  }

  /** {@code [?]} or {@code [?, ?]}, into which a program would put filters. */
  private static boolean isPlaceholder(String text) {
    String inside = text.endsWith("]") ? text.substring(1, text.length() - 1).strip() : "";
    return inside.startsWith("?") && inside.chars().allMatch(BracketReader::isPlaceholderPart);
  }

  private static boolean isPlaceholderPart(int c) {
    return c == '?' || c == ',' || c == '*' || Character.isWhitespace(c);
  }

  /** What kind of step it is, the first character tells that can begin one. */
  private PathStep step() throws Characters.Unreadable {
    for (; at < text.length(); at++) {
      char c = text.at(at);
      if (c == '?') {
        return filter();
      }
      if (c == '\'') {
        return names();
      }
      if (c == '@') {
        return fromEnd();
      }
      if (Character.isDigit(c) || c == ':' || c == '-') {
        return new IndexReader(text, at).read();
      }
    }
    throw new Characters.Unreadable(
        "a name in single quotes, an index, a slice, '*' or a filter is expected in "
            + text.text());
  }

  /** Names in single quotes, which nothing escapes, up to the first closing bracket. */
  private PathStep names() throws Characters.Unreadable {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean open = false;
    for (char c = text.at(at); c != ']'; c = text.at(++at)) {
      if (c != '\'') {
        name.append(open ? String.valueOf(c) : "");
      } else if (open) {
        names.add(name.toString());
        name.setLength(0);
        open = false;
      } else {
        open = true;
      }
    }
    return names.size() == 1
        ? new PathStep.Property(names.get(0))
        : new PathStep.Members(List.copyOf(names));
  }

  /** {@code (@.length-1)} or {@code (@.size()-1)}. */
  private PathStep fromEnd() throws Characters.Unreadable {
    at += 2;
    StringBuilder function = new StringBuilder();
    for (char c = text.at(at); c != '-'; c = text.at(++at)) {
      function.append(c == ' ' || c == '(' || c == ')' ? "" : String.valueOf(c));
    }
    String name = function.toString();
    if (!name.equals("length") && !name.equals("size")) {
      throw new Characters.Unreadable("only (@.length-n) and (@.size()-n) count from the end");
    }
    StringBuilder offset = new StringBuilder();
    for (char c = text.at(at); c != ')'; c = text.at(++at)) {
      offset.append(c == ' ' ? "" : String.valueOf(c));
    }
    return new PathStep.FromEnd(Characters.number(offset));
  }

  /** Finds where the filter ends: brackets count outside of texts, parentheses must be closed. */
  private PathStep filter() throws Characters.Unreadable {
    if (inFilter) {
      throw new Characters.Unreadable("a filter stands in its filter");
    }
    int from = text.text().lastIndexOf('[', at);
    int parentheses = 0;
    int brackets = 0;
    boolean quoted = false;
    char before = ' ';
    int end = from;
    while (true) {
      char c = text.at(end++);
      if (c == '\'' && before != '\\') {
        quoted = !quoted;
      }
      if (!quoted) {
        parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
        brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      }
      if (!quoted && c == ']' && parentheses == 0) {
        break;
      }
      before = c;
    }
    if (brackets != 0) {
      throw new Characters.Unreadable("the brackets of the filter are not balanced");
    }
    return new PathStep.Select(FilterReader.read(text.between(from, end)));
  }
}
