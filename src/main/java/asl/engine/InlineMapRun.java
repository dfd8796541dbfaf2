package asl.engine;

import asl.engine.past.PastStrand;
import asl.engine.past.PastVisit;
import asl.expression.EvaluationException;
import asl.function.Invocation.ScopeStep;
import asl.history.EventDetails;
import asl.history.EventType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attempt at an inline Map: its iterations, and what has come of them. */
final class InlineMapRun implements StrandOwner {
  private final Visit visit;
  private final ContainerPlan states;
  private final MapItems items;
  private final @Nullable Object selected;
  private final List<?> list;
  private final @Nullable Object[] results;
  private final MapProgress progress;
  private final Map<Strand, Integer> running = new LinkedHashMap<>();

  /** The events that the next iterations follow, one for each free place. */
  private final Deque<Long> places = new ArrayDeque<>();

  /** Made once, because there may be millions of times. */
  private final Runnable resumption = this::resume;

  /** An attempt of an earlier run that this one goes on with; null for a new attempt. */
  private final @Nullable PastVisit past;

  private int started;
  private int succeeded;
  private boolean pumping;
  private boolean over;

  InlineMapRun(
      Visit visit,
      ContainerPlan states,
      MapItems items,
      @Nullable Object selected,
      List<?> list,
      int concurrency,
      @Nullable PastVisit past) {
    this.visit = visit;
    this.states = states;
    this.items = items;
    this.selected = selected;
    this.list = list;
    this.results = new Object[list.size()];
    this.progress = new MapProgress(visit);
    this.past = past;
    long id = past == null ? recordStart() : past.startedEventId();
    visit.strand.lastEventId = id;
    for (int i = 0; i < Math.min(concurrency, list.size()); i++) {
      places.add(id);
    }
  }

  private long recordStart() {
    return visit
        .execution()
        .events()
        .add(
            EventType.MAP_STATE_STARTED,
            visit.strand.lastEventId,
            new EventDetails.MapStarted(list.size()));
  }

  void start() {
    for (int i = 0; i < list.size(); i++) {
      PastStrand before = before(i);
      PastVisit last = before == null ? null : before.visit();
      if (before != null && last != null && before.succeeded()) {
        results[i] = last.output();
        succeeded++;
      }
    }
    progress.advanced(succeeded, 0, list.size());
    if (succeeded == list.size()) {
      finish(visit.strand.lastEventId);
    } else {
      resume();
    }
  }

  /** Starts iterations while there are places; an iteration that ends at once frees its own. */
  private void pump() throws EvaluationException {
    if (pumping) {
      return;
    }
    pumping = true;
    try {
      while (!over && started < list.size() && !places.isEmpty()) {
        int index = started++;
        PastStrand before = before(index);
        if (before == null) {
          iterate(index, places.remove());
        } else if (!before.succeeded()) {
          places.remove();
          resume(index, before);
        }
      }
    } finally {
      pumping = false;
    }
  }

  /** The iteration in the earlier run; null if it had not begun. */
  private @Nullable PastStrand before(int index) {
    return past == null ? null : past.iteration(index);
  }

  private void iterate(int index, long previous) throws EvaluationException {
    Object input = input(index);
    EventRecorder events = visit.execution().events();
    strand(
            index,
            events.iteration(EventType.MAP_ITERATION_STARTED, previous, visit.plan.name(), index))
        .start(input);
  }

  private void resume(int index, PastStrand before) throws EvaluationException {
    PastVisit last = before.visit();
    if (last == null) {
      Object input = input(index);
      strand(index, before.lastEventId()).start(input);
    } else {
      strand(index, before.lastEventId()).resume(before, last);
    }
  }

  private @Nullable Object input(int index) throws EvaluationException {
    return items.input(visit, selected, index, list.get(index));
  }

  private Strand strand(int index, long id) {
    Execution execution = visit.execution();
    Strand parent = visit.strand;
    List<ScopeStep> scope = new ArrayList<>(parent.scope.size() + 1);
    scope.addAll(parent.scope);
    scope.add(new ScopeStep(visit.plan.name(), index, visit.retryCount));
    Strand strand =
        new Strand(
            execution,
            states,
            new VariableScope(parent.variables),
            scope,
            new MapItem(index, list.get(index)),
            this,
            id);
    running.put(strand, index);
    return strand;
  }

  @Override
  public void strandSucceeded(Strand strand, @Nullable Object output) {
    Integer index = running.remove(strand);
    if (over || index == null) {
      return;
    }
    results[index] = output;
    long id =
        visit
            .execution()
            .events()
            .iteration(
                EventType.MAP_ITERATION_SUCCEEDED, strand.lastEventId, visit.plan.name(), index);
    places.add(strand.lastEventId);
    succeeded++;
    progress.advanced(succeeded, 0, list.size());
    if (succeeded == list.size()) {
      visit.execution().loop().post(() -> finish(id));
    } else if (!pumping) {
      visit.execution().loop().post(resumption);
    }
  }

  private void resume() {
    try {
      pump();
    } catch (EvaluationException e) {
      Failure failure = visit.evaluationFailure(e);
      abort(failure.fatal() ? Cut.SILENT : Cut.by(visit.strand));
      visit.fail(failure);
    }
  }

  private void finish(long lastEventId) {
    if (over) {
      return;
    }
    over = true;
    progress.ended();
    visit.cancellation = null;
    visit.strand.lastEventId = lastEventId;
    long told = visit.execution().events().add(EventType.MAP_STATE_SUCCEEDED, lastEventId);
    visit.succeed(Arrays.asList(results), told);
  }

  @Override
  public void strandFailed(Strand strand, Failure failure) {
    Integer index = running.remove(strand);
    if (over || index == null) {
      return;
    }
    visit.strand.lastEventId = strand.lastEventId;
    Cut cut = Cut.by(strand);
    abort(cut);
    cut.tellIteration(EventType.MAP_ITERATION_FAILED, visit.plan.name(), index);
    strand.tellLeft(cut);
    visit.execution().loop().post(() -> visit.fail(failure));
  }

  void abort(Cut cut) {
    over = true;
    progress.ended();
    running.forEach(
        (strand, index) -> {
          cut.tellIteration(EventType.MAP_ITERATION_ABORTED, visit.plan.name(), index);
          strand.abort(cut);
        });
    running.clear();
  }
}
