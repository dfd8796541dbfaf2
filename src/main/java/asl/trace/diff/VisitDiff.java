package asl.trace.diff;

import asl.history.HistoryEvent;
import asl.json.JsonEquality;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.diff.Difference.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two visits of a state, without what is nested in them. */
final class VisitDiff {
  private final Sameness sameness;
  private final Differences differences;

  VisitDiff(Sameness sameness, Differences differences) {
    this.sameness = sameness;
    this.differences = differences;
  }

  void compare(List<String> place, StateVisit a, StateVisit b) {
    Differences.Place at = differences.at(place, a, b);
    at.text(Kind.TYPE, a.type(), b.type());
    if (!followsFromBefore(a) || !followsFromBefore(b)) {
      data(at, Kind.INPUT, a.entered(), b.entered(), "input");
    }
    compareAttempts(at, a, b);
    at.text(Kind.STATUS, a.status().name(), b.status().name());
    at.text(Kind.ERROR, a.recordedError(), b.recordedError());
    cause(at, a.recordedCause(), b.recordedCause());
    data(at, Kind.VARIABLES, a.exited(), b.exited(), "assignedVariables");
    data(at, Kind.OUTPUT, a.exited(), b.exited(), "output");
    at.text(Kind.NEXT, next(a), next(b));
  }

  private void compareAttempts(Differences.Place at, StateVisit a, StateVisit b) {
    if (a.attemptCount() != b.attemptCount()) {
      at.add(Kind.ATTEMPTS, a.attemptCount(), b.attemptCount(), List.of());
    }
    int common = Math.min(a.attempts().size(), b.attempts().size());
    for (int i = 0; i < common; i++) {
      Attempt first = a.attempts().get(i);
      Attempt second = b.attempts().get(i);
      if (i == 0) {
        at.text(Kind.RESOURCE, resource(first), resource(second));
        data(at, Kind.SENT, first.first(), second.first(), "parameters");
        if (!sentIsInput(a, first) || !sentIsInput(b, second)) {
          data(at, Kind.SENT, first.first(), second.first(), "input");
        }
      }
      if (i < common - 1) {
        at.text(Kind.ERROR, first.recordedError(), second.recordedError());
        cause(at, first.recordedCause(), second.recordedCause());
      }
    }
  }

  private void cause(Differences.Place at, @Nullable String before, @Nullable String after) {
    if (!sameness.same(before, after)) {
      at.add(Kind.CAUSE, before, after, List.of());
    }
  }

  private void data(
      Differences.Place at,
      Kind kind,
      @Nullable HistoryEvent first,
      @Nullable HistoryEvent second,
      String field) {
    if (first == null || second == null) {
      return;
    }
    Object before = first.details().field(field);
    Object after = second.details().field(field);
    List<ValueChange> changes = sameness.changes(before, after);
    if (!changes.isEmpty()) {
      at.add(kind, before, after, changes);
    }
  }

  /** Whether the input is the output of the state before, so that it is not told twice. */
  private static boolean followsFromBefore(StateVisit visit) {
    StateVisit before = visit.previous();
    if (before == null) {
      return false;
    }
    HistoryEvent exited = before.exited();
    return exited != null
        && JsonEquality.equal(
            exited.details().field("output"), visit.entered().details().field("input"));
  }

  private static boolean sentIsInput(StateVisit visit, Attempt attempt) {
    return JsonEquality.equal(
        visit.entered().details().field("input"), attempt.first().details().field("input"));
  }

  private static @Nullable String next(StateVisit visit) {
    StateVisit next = visit.next();
    return next == null ? null : next.name();
  }

  private static @Nullable String resource(Attempt attempt) {
    String resource = attempt.first().text("resource");
    return resource == null ? null : Sameness.general(resource);
  }
}
