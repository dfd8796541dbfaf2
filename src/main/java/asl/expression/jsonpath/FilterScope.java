package asl.expression.jsonpath;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the criteria of filters see of one evaluation beside the candidate. */
final class FilterScope {
  private final @Nullable Object root;
  private final Effort effort;
  private final Map<String, @Nullable Object> known = new HashMap<>();

  FilterScope(@Nullable Object root, Effort effort) {
    this.root = root;
    this.effort = effort;
  }

  /** What the evaluation may still cost. */
  Effort effort() {
    return effort;
  }

  /**
   * The value of a path below the root, found once.
   *
   * @throws PathFault if there is none
   */
  @Nullable Object rooted(Operand.Path path) {
    if (!known.containsKey(path.text())) {
      known.put(path.text(), path.valueIn(root, false, effort));
    }
    return known.get(path.text());
  }
}
