package asl.expression.jsonata;

import java.util.Map;
import java.util.Random;

/** Makes calls with regular expressions and the texts that they look at. */
final class PatternGenerator {
  private static final String[] ESCAPES = {
    "\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "\\b", "\\B", "\\n", "\\t", "\\x61", "\\u0062", "\\0",
    "\\cJ", "\\-", "\\.", "\\u00e9", "\\p", "\\8", "\\101", "\\/"
  };
  private static final String[] CLASSES = {
    "[abc]",
    "[^ab]",
    "[a-c]",
    "[\\w-]",
    "[\\d\\s]",
    "[^]",
    "[]",
    "[b\\]]",
    "[\\b]",
    "[a-]",
    "[\\w-a]",
    "[^\\W]",
    "[é-ü]",
    "[c-a]"
  };
  private static final String[] QUANTIFIERS = {
    "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{1,}", "{2,1}", "{0}"
  };
  private static final String[] CALLS = {
    "$match(t, R)",
    "$replace(t, R, '<$0|$1>')",
    "$split(t, R)",
    "$contains(t, R)",
    "$match(t, R, 1)"
  };

  private final Random random;

  PatternGenerator(Random random) {
    this.random = random;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** A call over the document of {@link #document}. */
  String call() {
    return one(CALLS).replace("R", "/" + pattern(4) + "/" + one("", "", "i", "m", "im"));
  }

  /** A text in a member {@code t}. */
  Map<String, String> document() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append(one("a", "b", "c", "A", "1", " ", "\n", "é", "É", "ab", "x", "-", "}", "😀"));
    }
    return Map.of("t", text.toString());
  }

  private String pattern(int depth) {
    int less = depth - 1;
    return switch (random.nextInt(depth <= 0 ? 9 : 16)) {
      case 0, 1, 2 -> one("a", "b", "c", "A", "x", "1", " ", "-", "é");
      case 3 -> ".";
      case 4 -> one(ESCAPES);
      case 5 -> one(CLASSES);
      case 6 -> one("^", "$");
      case 7 -> one("\\1", "\\2", "\\k<n>", "{", "}", "]", "{,2}");
      case 8 -> one("ü", "(?<n>a)");
      case 9 -> pattern(less) + pattern(less);
      case 10 -> "(" + pattern(less) + ")";
      case 11 -> "(?:" + pattern(less) + "|" + pattern(less) + ")";
      case 12, 13 ->
          one("(?:" + pattern(less) + ")", "(" + pattern(less) + ")", "a", ".", "[ab]")
              + one(QUANTIFIERS);
      case 14 -> one("(?=", "(?!", "(?<=", "(?<!") + pattern(less) + ")";
      default -> pattern(less) + "|" + pattern(less);
    };
  }
}
