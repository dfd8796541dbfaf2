package asl.engine;

import asl.definition.Catcher;
import asl.definition.ErrorName;
import asl.definition.Retrier;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.history.Explanation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Retry and Catch fields of a state (specification: "Errors"). */
final class ErrorHandling {
  /** Of a state that has neither. */
  static final ErrorHandling NONE = new ErrorHandling(List.of(), List.of());

  private static final int[] NO_COUNTERS = {};

  private final List<Retrier> retriers;
  private final List<CatcherPlan> catchers;

  ErrorHandling(List<Retrier> retriers, List<CatcherPlan> catchers) {
    this.retriers = retriers;
    this.catchers = catchers;
  }

  /**
   * A catcher ready to run.
   *
   * @param catcher the field
   * @param output JSONata's Output; null if absent
   * @param assign Assign; null if absent
   * @param resultPath where JSONPath puts the error output; null: in place of the input
   */
  record CatcherPlan(
      Catcher catcher,
      @Nullable Expression output,
      @Nullable Expression assign,
      @Nullable ResultPlacement resultPath) {}

  boolean isEmpty() {
    return retriers.isEmpty() && catchers.isEmpty();
  }

  int[] newCounters() {
    return retriers.isEmpty() ? NO_COUNTERS : new int[retriers.size()];
  }

  void handle(Visit visit, Failure failure) {
    ErrorExplainer explainer = new ErrorExplainer(visit, failure);
    if (failure.fatal()) {
      explainer.answered(new Explanation.Unhandled());
      visit.strand.endWith(failure);
      return;
    }
    Duration delay = retryDelay(visit, failure, explainer);
    if (delay != null) {
      retryAfter(visit, delay);
      return;
    }
    visit.plan.executor.failed(visit);
    CatcherPlan catcher = matching(failure, explainer);
    if (catcher == null) {
      explainer.answered(new Explanation.Unhandled());
      visit.strand.endWith(failure);
      return;
    }
    explainer.answered(new Explanation.Caught(String.valueOf(catcher.catcher().next())));
    catchIt(visit, failure, catcher);
  }

  private void retryAfter(Visit visit, Duration delay) {
    visit.retryCount++;
    visit.contextChanged();
    StateWait.begin(visit, visit.execution().loop().now().plus(delay), true, visit::execute);
  }

  /** How long to wait before the next try; null if there is none. */
  private @Nullable Duration retryDelay(Visit visit, Failure failure, ErrorExplainer explainer) {
    for (int i = 0; i < retriers.size(); i++) {
      Retrier retrier = retriers.get(i);
      int done = visit.retriesByRetrier()[i];
      boolean matched = matches(retrier.errorEquals(), failure);
      boolean usedUp = done >= retrier.maxAttempts();
      explainer.retrier(i, retrier, matched, usedUp);
      if (matched && usedUp) {
        return null;
      }
      if (matched) {
        visit.retriesByRetrier()[i]++;
        Duration delay = RetrySchedule.delay(retrier, done, visit.execution().random());
        explainer.answered(new Explanation.Retried(done + 1L, retrier.maxAttempts(), delay));
        return delay;
      }
    }
    return null;
  }

  private @Nullable CatcherPlan matching(Failure failure, ErrorExplainer explainer) {
    for (int i = 0; i < catchers.size(); i++) {
      CatcherPlan catcher = catchers.get(i);
      boolean matched = matches(catcher.catcher().errorEquals(), failure);
      explainer.catcher(i, catcher, matched);
      if (matched) {
        return catcher;
      }
    }
    return null;
  }

  /** Goes on where the catcher leads; what fails on the way there nothing holds. */
  private static void catchIt(Visit visit, Failure failure, CatcherPlan plan) {
    Object errorOutput = failure.errorOutput();
    try {
      visit.showError(errorOutput);
      visit.assigned = null;
      Object output;
      ResultPlacement placement = plan.resultPath();
      if (visit.plan.jsonata) {
        output = visit.plan.dataFlow.output(visit, plan.output(), plan.assign(), errorOutput);
      } else {
        visit.over(errorOutput);
        visit.assigned = DataFlowPlan.assign(plan.assign(), visit);
        output = placement == null ? errorOutput : placement.put(visit.input, errorOutput);
      }
      visit.leave(output, plan.catcher().next());
    } catch (EvaluationException e) {
      Failure second = Failure.during(visit, e);
      if (visit.plan.jsonata) {
        visit.strand.evaluationFailed(visit, second, e.location(), visit.strand.lastEventId);
      }
      if (!second.fatal()) {
        visit.plan.executor.failed(visit);
      }
      visit.strand.endWith(second);
    }
  }

  private static boolean matches(List<String> names, Failure failure) {
    String error = failure.error();
    for (String name : names) {
      if (name.equals(error) || name.equals(ErrorName.ALL) || name.equals(failure.alsoKnownAs())) {
        return true;
      }
      if (name.equals(ErrorName.TASK_FAILED) && !ErrorName.TIMEOUT.equals(error)) {
        return true;
      }
    }
    return false;
  }
}
