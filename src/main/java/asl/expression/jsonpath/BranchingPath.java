package asl.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path of member names, indices, wildcards and slices, which gives the list of all matches, empty
 * if there are none.
 */
final class BranchingPath implements PathEvaluator {
  private final List<PathSelector> selectors;

  BranchingPath(List<PathSelector> selectors) {
    this.selectors = List.copyOf(selectors);
  }

  @Override
  public boolean isDefinite() {
    return false;
  }

  @Override
  public @Nullable Object find(@Nullable Object root) {
    if (root == null) {
      return NoMatch.NO_MATCH;
    }
    List<@Nullable Object> values = new ArrayList<>();
    values.add(root);
    for (PathSelector selector : selectors) {
      List<@Nullable Object> matches = new ArrayList<>();
      for (Object value : values) {
        selector.select(value, matches);
      }
      values = matches;
    }
    return values;
  }

  @Override
  public String explain(@Nullable Object root) {
    return "The path $ is null";
  }
}
