package asl.expression.jsonpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path of member names and indices only: walked step by step, nothing allocated. */
final class DefinitePath implements PathEvaluator {
  private final PathStep[] steps;

  DefinitePath(List<PathStep> steps) {
    this.steps = steps.toArray(new PathStep[0]);
  }

  List<PathStep> steps() {
    return List.of(steps);
  }

  @Override
  public boolean isDefinite() {
    return true;
  }

  @Override
  public @Nullable Object find(@Nullable Object root) {
    Object value = root;
    for (PathStep step : steps) {
      value = step.apply(value);
      if (value == NoMatch.NO_MATCH) {
        return value;
      }
    }
    return value;
  }

  @Override
  public String explain(@Nullable Object root) {
    Object value = root;
    String walked = "$";
    for (int i = 0; i < steps.length; i++) {
      String mismatch = steps[i].mismatch(value, walked, fragments(i));
      if (mismatch != null) {
        return mismatch;
      }
      boolean inObject = value instanceof Map<?, ?>;
      value = steps[i].apply(value);
      walked += steps[i].fragment();
      if (value == NoMatch.NO_MATCH && inObject && i < steps.length - 1) {
        return "Missing property in path " + walked;
      }
      if (value == NoMatch.NO_MATCH) {
        break;
      }
    }
    return "No results for path: $" + fragments(0);
  }

  /** The first step that matches nothing; null if all of them do. */
  @Nullable PathStep failingStep(@Nullable Object root) {
    Object value = root;
    for (PathStep step : steps) {
      value = step.apply(value);
      if (value == NoMatch.NO_MATCH) {
        return step;
      }
    }
    return null;
  }

  private String fragments(int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < steps.length; i++) {
      text.append(steps[i].source());
    }
    return text.toString();
  }
}
