package asl.engine;

import asl.definition.Branch;
import asl.definition.ChoiceState;
import asl.definition.FailState;
import asl.definition.MapState;
import asl.definition.ParallelState;
import asl.definition.PassState;
import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.definition.SucceedState;
import asl.definition.TaskState;
import asl.definition.WaitState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the executor of each state. */
final class ExecutorPlanner {
  private final Planner planner;
  private final FieldCompiler fields;

  ExecutorPlanner(Planner planner, FieldCompiler fields) {
    this.planner = planner;
    this.fields = fields;
  }

  StateExecutor plan(State state) throws PlanException {
    Made made = state.accept(new Maker());
    if (made.problem != null) {
      throw made.problem;
    }
    if (made.executor == null) {
      throw new IllegalStateException("no executor made for " + state.name());
    }
    return made.executor;
  }

  /** What a visitor gives, which cannot throw: the executor, or why there is none. */
  private record Made(@Nullable StateExecutor executor, @Nullable PlanException problem) {}

  /** What makes an executor, and may find that it cannot be made. */
  @FunctionalInterface
  private interface Recipe {
    StateExecutor make() throws PlanException;
  }

  private static Made made(Recipe recipe) {
    try {
      return new Made(recipe.make(), null);
    } catch (PlanException e) {
      return new Made(null, e);
    }
  }

  private final class Maker implements State.Visitor<Made> {
    @Override
    public Made visitPass(PassState state) {
      boolean fixed = state.result() != null && state.queryLanguage() == QueryLanguage.JSONPATH;
      return new Made(new PassExecutor(fixed ? state.result() : null), null);
    }

    @Override
    public Made visitTask(TaskState state) {
      return made(() -> TaskExecutor.of(state, fields));
    }

    @Override
    public Made visitChoice(ChoiceState state) {
      return made(() -> ChoiceExecutor.of(state, fields));
    }

    @Override
    public Made visitWait(WaitState state) {
      return made(() -> WaitExecutor.of(state, fields));
    }

    @Override
    public Made visitSucceed(SucceedState state) {
      return new Made(new PassExecutor(null), null);
    }

    @Override
    public Made visitFail(FailState state) {
      return made(() -> FailExecutor.of(state, fields));
    }

    @Override
    public Made visitParallel(ParallelState state) {
      return made(
          () -> {
            List<ContainerPlan> branches = new ArrayList<>();
            for (Branch branch : state.branches()) {
              branches.add(planner.container(branch));
            }
            return new ParallelExecutor(branches);
          });
    }

    @Override
    public Made visitMap(MapState state) {
      return made(() -> MapPlanner.executor(state, planner, fields));
    }
  }
}
