package asl.expression.jsonpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a filter: it holds if all criteria of one alternative do. As in json-path 2.0.0
 * parentheses group nothing, and what stands last is asked first.
 *
 * @param alternatives what stands between {@code ||}, each the criteria between {@code &&}
 */
record Filter(List<List<Criterion>> alternatives) {
  /**
   * Whether it holds for a candidate.
   *
   * @throws PathFault if it cannot be told
   */
  boolean holds(@Nullable Object item, FilterScope scope) {
    for (List<Criterion> criteria : alternatives) {
      if (allHold(criteria, item, scope)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allHold(
      List<Criterion> criteria, @Nullable Object item, FilterScope scope) {
    for (Criterion criterion : criteria) {
      if (!criterion.holds(item, scope)) {
        return false;
      }
    }
    return true;
  }
}
