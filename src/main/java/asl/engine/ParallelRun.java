package asl.engine;

import asl.engine.past.PastStrand;
import asl.engine.past.PastVisit;
import asl.function.Invocation.ScopeStep;
import asl.history.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt at a Parallel state: its branches, and what has come of them. */
final class ParallelRun implements StrandOwner {
  private final Visit visit;
  private final List<ContainerPlan> branches;
  private final List<Strand> strands = new ArrayList<>();
  private final @Nullable Object[] results;
  private int open;
  private boolean over;

  ParallelRun(Visit visit, List<ContainerPlan> branches) {
    this.visit = visit;
    this.branches = branches;
    this.results = new Object[branches.size()];
    this.open = branches.size();
  }

  /**
   * Starts the branches.
   *
   * @param past an attempt of an earlier run, of which only those go on that did not succeed; null
   *     to start all
   */
  void start(@Nullable Object input, @Nullable PastVisit past) {
    Strand parent = visit.strand;
    Execution execution = visit.execution();
    long started =
        past == null
            ? execution.events().add(EventType.PARALLEL_STATE_STARTED, parent.lastEventId)
            : past.startedEventId();
    parent.lastEventId = started;
    for (int i = 0; i < branches.size(); i++) {
      List<ScopeStep> scope = new ArrayList<>(parent.scope);
      scope.add(new ScopeStep(visit.plan.name(), i, visit.retryCount));
      strands.add(
          new Strand(
              execution,
              branches.get(i),
              new VariableScope(parent.variables),
              scope,
              parent.item,
              this,
              started));
    }
    for (int i = 0; i < strands.size(); i++) {
      Strand strand = strands.get(i);
      PastStrand before = past == null ? null : past.branch(branches.get(i).startAt());
      PastVisit last = before == null ? null : before.visit();
      if (before != null && last != null && strand.endedIn(before)) {
        results[i] = last.output();
        parent.lastEventId = Math.max(parent.lastEventId, strand.lastEventId);
        open--;
      } else {
        execution.loop().post(() -> begin(strand, input, before));
      }
    }
    finishIfDone(parent.lastEventId);
  }

  private void begin(Strand strand, @Nullable Object input, @Nullable PastStrand before) {
    if (over) {
      return;
    }
    PastVisit last = before == null ? null : before.visit();
    if (before == null || last == null) {
      strand.start(input);
    } else {
      strand.resume(before, last);
    }
  }

  @Override
  public void strandSucceeded(Strand strand, @Nullable Object output) {
    if (over) {
      return;
    }
    results[strands.indexOf(strand)] = output;
    visit.strand.lastEventId = strand.lastEventId;
    open--;
    finishIfDone(strand.lastEventId);
  }

  private void finishIfDone(long previous) {
    if (open == 0) {
      over = true;
      visit.cancellation = null;
      long told = visit.execution().events().add(EventType.PARALLEL_STATE_SUCCEEDED, previous);
      visit.execution().loop().post(() -> visit.succeed(Arrays.asList(results), told));
    }
  }

  @Override
  public void strandFailed(Strand strand, Failure failure) {
    if (over) {
      return;
    }
    visit.strand.lastEventId = strand.lastEventId;
    Cut cut = Cut.by(strand);
    abort(cut);
    strand.tellLeft(cut);
    visit.execution().loop().post(() -> visit.fail(failure));
  }

  void abort(Cut cut) {
    over = true;
    for (Strand strand : strands) {
      strand.abort(cut);
    }
  }
}
