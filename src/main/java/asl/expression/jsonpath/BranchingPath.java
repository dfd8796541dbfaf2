package asl.expression.jsonpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path of any steps. If it may match several values, it gives their list. */
final class BranchingPath implements PathEvaluator {
  /** The most steps that may lead to several values: each one in progress takes stack. */
  static final int MOST_BRANCHES = 50;

  private final List<PathStep> steps;
  private final boolean definite;

  BranchingPath(List<PathStep> steps) {
    this.steps = List.copyOf(steps);
    this.definite = steps.stream().allMatch(PathStep::isDefinite);
  }

  @Override
  public boolean isDefinite() {
    return definite;
  }

  @Override
  public @Nullable Object find(@Nullable Object root, Effort effort) {
    try {
      List<@Nullable Object> matches = new Walk(steps, root, false, effort).matches(false);
      return definite ? matches.get(0) : matches;
    } catch (PathFault e) {
      return NoMatch.NO_MATCH;
    }
  }

  @Override
  public PathFault fault(@Nullable Object root, boolean candidate, Effort effort) {
    return Walk.fault(steps, root, candidate, effort);
  }
}
