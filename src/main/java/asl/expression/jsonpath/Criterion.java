package asl.expression.jsonpath;

import asl.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One condition of a filter. */
sealed interface Criterion {
  /**
   * Whether it holds for a candidate. A path in it that leads to nothing makes it false.
   *
   * @throws PathFault if it cannot be told
   */
  boolean holds(@Nullable Object item, FilterScope scope);

  /** {@code @.a} or, not wanted, {@code !@.a}. */
  record Existence(Operand.Path path, boolean wanted) implements Criterion {
    @Override
    public boolean holds(@Nullable Object item, FilterScope scope) {
      return path.exists(item, scope.effort()) == wanted;
    }
  }

  /** {@code @.a == 1} and the like. */
  record Comparison(Operand left, Comparator comparator, Operand right) implements Criterion {
    @Override
    public boolean holds(@Nullable Object item, FilterScope scope) {
      Object actual;
      Object expected;
      try {
        actual = left.value(item, scope);
        expected = right.value(item, scope);
      } catch (PathFault e) {
        if (e.isMiss()) {
          return false;
        }
        throw e;
      }
      return comparator == Comparator.MATCHES
          ? matches(actual, expected, scope)
          : compares(actual, expected);
    }

    private boolean compares(@Nullable Object actual, @Nullable Object expected) {
      if (comparator.isOrder() && (expected == null) != (actual == null)) {
        return false;
      }
      Integer order = isSame() ? Integer.valueOf(0) : order(expected, actual);
      return order != null && comparator.holds(order);
    }

    /** Objects and arrays compare with nothing, but a path below the root with itself. */
    private boolean isSame() {
      return left instanceof Operand.Path path && path.isRooted() && left.equals(right);
    }

    private static boolean matches(
        @Nullable Object actual, @Nullable Object expected, FilterScope scope) {
      Object target = actual instanceof Pattern ? expected : actual;
      Object pattern = actual instanceof Pattern ? actual : expected;
      if (!(pattern instanceof Pattern regex)) {
        throw PathFault.misuse("=~ in a filter needs a regular expression between slashes.");
      }
      if (target == null) {
        return false;
      }
      try {
        return regex.matcher(scope.effort().counted(text(target))).matches();
      } catch (StackOverflowError e) {
        throw PathFault.misuse(
            "The text is too long for the regular expression /" + regex + "/ in a filter.");
      }
    }

    private static String text(Object value) {
      return value instanceof String text
          ? text
          : value instanceof Pattern pattern ? pattern.pattern() : JsonWriter.write(value);
    }
  }

  /** What a program would have put into {@code [?]}; nobody has. */
  record Nothing() implements Criterion {
    @Override
    public boolean holds(@Nullable Object item, FilterScope scope) {
      throw PathFault.misuse("The filter [?] has no condition.");
    }
  }

  /**
   * How two operands compare; null if they cannot be compared.
   *
   * @param expected the right operand
   * @param actual the left operand
   */
  private static @Nullable Integer order(@Nullable Object expected, @Nullable Object actual) {
    boolean nothingExpected = isNothing(expected);
    boolean nothing = isNothing(actual);
    if (nothingExpected && nothing) {
      return 0;
    }
    if (nothingExpected || nothing) {
      return nothingExpected ? -1 : 1;
    }
    if (expected instanceof String text) {
      return orderOfText(text, actual);
    }
    if (isNumber(expected) && isNumber(actual)) {
      return number(String.valueOf(expected)).compareTo(number(String.valueOf(actual)));
    }
    return expected instanceof Boolean wanted && actual instanceof Boolean found
        ? Integer.valueOf(wanted.compareTo(found))
        : null;
  }

  private static @Nullable Integer orderOfText(String text, @Nullable Object actual) {
    if (actual instanceof String found) {
      return text.replace("\\'", "'").compareTo(found);
    }
    if (isNumber(actual)) {
      return number(text).compareTo(number(String.valueOf(actual)));
    }
    return actual instanceof Boolean found
        ? Integer.valueOf(Boolean.valueOf(text).compareTo(found))
        : null;
  }

  /** Whole numbers beyond 64 bits compare with nothing. */
  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Number && !(value instanceof BigInteger);
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || value.equals("null");
  }

  /** A text of more characters than this is no number that anything compares with. */
  int LONGEST_NUMBER = 1_000;

  private static BigDecimal number(String text) {
    try {
      if (text.length() <= LONGEST_NUMBER) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      throw PathFault.misuse("A filter compares a number with '" + text + "', which is none.");
    }
    throw PathFault.misuse("A filter compares a number with a text that is too long for one.");
  }
}
