package asl.expression.jsonata;

import org.jspecify.annotations.Nullable;

/** Habits of other languages that make a text no JSONata, and what JSONata has instead. */
public final class JsonataSlip {
  private static final String CLOSING = "%}";

  private JsonataSlip() {}

  /**
   * How to mend an expression that cannot be read.
   *
   * @param expression what stands between the marks
   * @param offset where reading stopped, in characters from 0; -1 where not known
   * @return null if it looks like none of them
   */
  public static @Nullable String help(String expression, int offset) {
    if (expression.startsWith("{%")) {
      return "An expression that begins with {% ends with %}.";
    }
    if (expression.contains(CLOSING)) {
      return "The whole value is one expression, from {% to %}; join texts with &.";
    }
    if (offset < 0) {
      return null;
    }
    String around =
        expression.substring(
            Math.max(0, Math.min(offset, expression.length()) - 2),
            Math.min(expression.length(), offset + 2));
    if (around.contains("!==") || around.contains("!=")) {
      return "JSONata compares with != for unequal.";
    }
    if (around.contains("==")) {
      return "JSONata compares with =, once.";
    }
    if (around.contains("&&")) {
      return "In JSONata it is: and. One & joins texts.";
    }
    if (around.contains("||")) {
      return "In JSONata it is: or.";
    }
    return expression.startsWith("!", offset) ? "In JSONata it is: $not(…)." : null;
  }
}
