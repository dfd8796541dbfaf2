package asl.engine;

import asl.definition.Retrier;
import asl.engine.ErrorHandling.CatcherPlan;
import asl.history.Explanation.Answer;
import asl.history.Explanation.ErrorHandled;
import asl.history.Explanation.HandlerKind;
import asl.history.Explanation.HandlerTried;
import asl.history.ExplanationSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which retriers and catchers were considered for an error, where somebody listens. */
final class ErrorExplainer {
  private final Visit visit;
  private final Failure failure;
  private final @Nullable ExplanationSink sink;
  private final List<HandlerTried> tried = new ArrayList<>();

  ErrorExplainer(Visit visit, Failure failure) {
    this.visit = visit;
    this.failure = failure;
    this.sink = visit.execution().ports().explanations();
  }

  void retrier(int index, Retrier retrier, boolean matched, boolean usedUp) {
    if (sink != null) {
      String reason =
          matched && usedUp ? "MaxAttempts " + retrier.maxAttempts() + " used up" : null;
      tried.add(
          new HandlerTried(
              HandlerKind.RETRIER, index, retrier.errorEquals(), matched && !usedUp, reason));
    }
  }

  void catcher(int index, CatcherPlan plan, boolean matched) {
    if (sink != null) {
      tried.add(
          new HandlerTried(
              HandlerKind.CATCHER, index, plan.catcher().errorEquals(), matched, null));
    }
  }

  void answered(Answer answer) {
    if (sink != null) {
      sink.accept(
          new ErrorHandled(
              visit.enteredEventId,
              visit.plan.name(),
              String.valueOf(failure.error()),
              failure.cause(),
              tried,
              answer));
    }
  }
}
