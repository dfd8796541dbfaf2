package asl.expression.jsonpath;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One side of a criterion. */
sealed interface Operand {
  /**
   * The operand's value.
   *
   * @throws PathFault if it is a path that gives none
   */
  @Nullable Object value(@Nullable Object item, FilterScope scope);

  /** A text, with quotes or without; numbers, {@code true} and {@code null} are texts too. */
  record Text(String text) implements Operand {
    @Override
    public Object value(@Nullable Object item, FilterScope scope) {
      return text;
    }
  }

  /** {@code /…/}, with an {@code i} behind it or without. */
  record Expression(Pattern pattern) implements Operand {
    @Override
    public Object value(@Nullable Object item, FilterScope scope) {
      return pattern;
    }
  }

  /**
   * A path into the candidate ({@code @}) or the root ({@code $}).
   *
   * @param text the path as written
   */
  record Path(String text, PathEvaluator evaluator) implements Operand {
    @Override
    public @Nullable Object value(@Nullable Object item, FilterScope scope) {
      return isRooted() ? scope.rooted(this) : valueIn(item, true, scope.effort());
    }

    boolean isRooted() {
      return text.startsWith("$");
    }

    @Nullable Object valueIn(@Nullable Object root, boolean candidate, Effort effort) {
      Object value = evaluator.find(root, effort);
      if (value == NoMatch.NO_MATCH) {
        throw evaluator.fault(root, candidate, effort);
      }
      return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Path path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    /** Whether the path leads to something in the candidate that is not null. */
    boolean exists(@Nullable Object item, Effort effort) {
      try {
        return valueIn(item, true, effort) != null && hasAllMembers(item);
      } catch (PathFault e) {
        if (e.isMiss()) {
          return false;
        }
        throw e;
      }
    }

    /** Several members exist only if each of them does. */
    private boolean hasAllMembers(@Nullable Object item) {
      return !(evaluator instanceof DefinitePath path) || path.hasAllMembers(item);
    }
  }
}
