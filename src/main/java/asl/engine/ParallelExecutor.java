package asl.engine;

import asl.expression.EvaluationException;
import asl.history.EventType;
import java.util.List;

/** Runs the branches side by side (specification: "Parallel State"). */
final class ParallelExecutor implements StateExecutor {
  private final List<ContainerPlan> branches;

  ParallelExecutor(List<ContainerPlan> branches) {
    this.branches = branches;
  }

  @Override
  public void execute(Visit visit) throws EvaluationException {
    Object input = visit.plan.dataFlow.effectiveInput(visit);
    ParallelRun run = new ParallelRun(visit, branches);
    visit.cancellation = run::abort;
    run.start(input, visit.takePast());
  }

  @Override
  public void failed(Visit visit) {
    visit.record(EventType.PARALLEL_STATE_FAILED);
  }
}
