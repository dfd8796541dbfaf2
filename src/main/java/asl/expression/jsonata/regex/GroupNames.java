package asl.expression.jsonata.regex;

import java.util.HashMap;
import java.util.Map;

/** How many groups a pattern has, and which of them have names. */
final class GroupNames {
  private final String source;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int count;

  private GroupNames(String source) {
    this.source = source;
  }

  /** Looks for the groups of a pattern that is yet to be read. */
  static GroupNames of(String source) throws RegexSyntaxException {
    GroupNames names = new GroupNames(source);
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        names.group(i);
      }
    }
    return names;
  }

  private void group(int open) throws RegexSyntaxException {
    if (!source.startsWith("(?", open)) {
      count++;
    } else if (isNamed(open)) {
      count++;
      String name = source.substring(open + 3, end(open) - 1);
      if (numbers.put(name, count) != null) {
        throw new RegexSyntaxException("Duplicate capture group name");
      }
    }
  }

  private boolean isNamed(int open) {
    return source.startsWith("(?<", open)
        && !source.startsWith("(?<=", open)
        && !source.startsWith("(?<!", open);
  }

  /** Where the name of the group that opens here has ended. */
  int end(int open) throws RegexSyntaxException {
    int close = source.indexOf('>', open);
    if (close < 0 || !isName(source.substring(open + 3, close))) {
      throw new RegexSyntaxException("Invalid capture group name");
    }
    return close + 1;
  }

  private static boolean isName(String text) {
    boolean isName = !text.isEmpty() && !CharacterSet.DIGITS.contains(text.charAt(0));
    for (int i = 0; i < text.length() && isName; i++) {
      char c = text.charAt(i);
      isName = Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }
    return isName;
  }

  int count() {
    return count;
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** The number of the group that has a name. */
  int number(String name) throws RegexSyntaxException {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new RegexSyntaxException("Invalid named capture referenced");
    }
    return number;
  }
}
