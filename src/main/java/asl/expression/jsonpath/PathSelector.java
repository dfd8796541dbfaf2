package asl.expression.jsonpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of a path that may match several values. What does not fit is passed over. */
sealed interface PathSelector {
  /** Adds what the part matches below the value, in Jayway's order. */
  void select(@Nullable Object value, List<@Nullable Object> matches);

  /** A single member or element. */
  record One(PathStep step) implements PathSelector {
    @Override
    public void select(@Nullable Object value, List<@Nullable Object> matches) {
      Object match = step.apply(value);
      if (match != NoMatch.NO_MATCH) {
        matches.add(match);
      }
    }
  }

  /** {@code [*]} or {@code .*}: all members of an object, all elements of an array. */
  record Every() implements PathSelector {
    @Override
    public void select(@Nullable Object value, List<@Nullable Object> matches) {
      if (value instanceof Map<?, ?> members) {
        matches.addAll(members.values());
      } else if (value instanceof List<?> elements) {
        matches.addAll(elements);
      }
    }
  }

  /** {@code [0,2]}: several elements, in the order written; negative ones count from the end. */
  record Indices(List<PathStep.Index> indices) implements PathSelector {
    @Override
    public void select(@Nullable Object value, List<@Nullable Object> matches) {
      for (PathStep.Index index : indices) {
        Object match = index.apply(value);
        if (match != NoMatch.NO_MATCH) {
          matches.add(match);
        }
      }
    }
  }

  /**
   * {@code [1:]}, {@code [:2]}, {@code [1:2]}: elements from the first index up to, not with, the
   * second. Negative ones count from the end.
   *
   * @param from the first index; null for none
   * @param to the index after the last; null for none
   */
  record Slice(@Nullable Integer from, @Nullable Integer to) implements PathSelector {
    @Override
    public void select(@Nullable Object value, List<@Nullable Object> matches) {
      if (!(value instanceof List<?> elements)) {
        return;
      }
      int size = elements.size();
      if (from != null && to != null) {
        between(elements, from, Math.min(size, to), matches);
      } else if (from != null) {
        int first = from < 0 ? Math.max(0, size + from) : from;
        between(elements, first, size, matches);
      } else if (to != null) {
        between(elements, 0, to < 0 ? size + to : Math.min(size, to), matches);
      }
    }

    /** Jayway counts from a negative index through 0, each negative one taken from the end. */
    private static void between(
        List<?> elements, int from, int to, List<@Nullable Object> matches) {
      int size = elements.size();
      for (int i = Math.max(from, -size); i < to; i++) {
        matches.add(elements.get(i < 0 ? size + i : i));
      }
    }
  }
}
