package asl.expression.jsonpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path to one place: walked step by step, nothing allocated. */
final class DefinitePath implements PathEvaluator {
  private final PathStep.Definite[] steps;

  /**
   * @param steps steps that are all definite, several members only at the end
   */
  DefinitePath(List<? extends PathStep> steps) {
    this.steps = steps.toArray(new PathStep.Definite[0]);
  }

  List<PathStep.Definite> steps() {
    return List.of(steps);
  }

  @Override
  public boolean isDefinite() {
    return true;
  }

  @Override
  public @Nullable Object find(@Nullable Object root, Effort effort) {
    Object value = root;
    for (PathStep.Definite step : steps) {
      value = step.apply(value);
      if (value == NoMatch.NO_MATCH) {
        return value;
      }
    }
    return value;
  }

  @Override
  public PathFault fault(@Nullable Object root, boolean candidate, Effort effort) {
    return Walk.fault(List.of(steps), root, candidate, effort);
  }

  /** Whether the last step is an index for which the array has no element. */
  boolean endsOutside(@Nullable Object root) {
    Object array = root;
    for (int i = 0; i < steps.length - 1; i++) {
      array = steps[i].apply(array);
    }
    if (steps.length == 0 || !(array instanceof List<?> elements)) {
      return false;
    }
    PathStep last = steps[steps.length - 1];
    if (last instanceof PathStep.FromEnd end) {
      return elements.size() + end.offset() < 0 || end.offset() >= 0;
    }
    return last instanceof PathStep.Index index
        && (index.index() < 0 || index.index() >= elements.size());
  }

  /** Whether all members that the last step names are there; true for any other step. */
  boolean hasAllMembers(@Nullable Object root) {
    if (steps.length == 0 || !(steps[steps.length - 1] instanceof PathStep.Members members)) {
      return true;
    }
    Object object = root;
    for (int i = 0; i < steps.length - 1; i++) {
      object = steps[i].apply(object);
    }
    return object instanceof Map<?, ?> found && found.keySet().containsAll(members.names());
  }

  /** The first step that matches nothing; null if all of them do. */
  PathStep.@Nullable Definite failingStep(@Nullable Object root) {
    Object value = root;
    for (PathStep.Definite step : steps) {
      Object container = value;
      value = step.apply(value);
      boolean outside =
          step instanceof PathStep.Index index
              && container instanceof List<?> elements
              && index.index() >= elements.size();
      if (value == NoMatch.NO_MATCH || outside) {
        return step;
      }
    }
    return null;
  }
}
