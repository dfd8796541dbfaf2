package asl.app.debug;

import asl.engine.StepPoint;
import asl.function.Invocation.ScopeStep;
import java.util.List;

/** Where the next stop is, breakpoints apart. */
sealed interface StopRule {
  /** Whether to stop before the state. */
  boolean stopsAt(StepPoint point);

  /** Before every state. */
  record Anywhere() implements StopRule {
    @Override
    public boolean stopsAt(StepPoint point) {
      return true;
    }
  }

  /** Before none. */
  record Nowhere() implements StopRule {
    @Override
    public boolean stopsAt(StepPoint point) {
      return false;
    }
  }

  /**
   * Before a state on the same level of the same branch, or further out.
   *
   * @param path the branches and iterations to stay in
   */
  record Within(List<ScopeStep> path) implements StopRule {
    @Override
    public boolean stopsAt(StepPoint point) {
      return isAround(point.path(), path);
    }
  }

  /**
   * Before a state further out.
   *
   * @param path the branches and iterations, of which at least the last is to be left
   */
  record Outside(List<ScopeStep> path) implements StopRule {
    @Override
    public boolean stopsAt(StepPoint point) {
      return point.path().size() < path.size() && isAround(point.path(), path);
    }
  }

  /** Before a state of that name. */
  record At(String state) implements StopRule {
    @Override
    public boolean stopsAt(StepPoint point) {
      return point.state().name().equals(state);
    }
  }

  private static boolean isAround(List<ScopeStep> outer, List<ScopeStep> inner) {
    return outer.size() <= inner.size() && outer.equals(inner.subList(0, outer.size()));
  }
}
