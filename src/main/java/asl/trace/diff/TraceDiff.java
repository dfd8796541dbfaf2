package asl.trace.diff;

import asl.history.HistoryEvent;
import asl.trace.Attempt;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.Trace;
import asl.trace.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two executions state by state. A difference in data is told where it arises and not
 * again in the input of every state behind.
 */
public final class TraceDiff {
  private final Differences differences;
  private final VisitDiff visits;
  private final Sameness sameness;

  private TraceDiff(DiffOptions options) {
    differences = new Differences(options.limit());
    sameness = new Sameness(options);
    visits = new VisitDiff(sameness, differences);
  }

  /** Compares. */
  public static DiffResult compare(Trace first, Trace second, DiffOptions options) {
    TraceDiff diff = new TraceDiff(options);
    diff.strands(List.of(), first.execution(), second.execution());
    diff.executions(first, second);
    return diff.differences.result();
  }

  private void executions(Trace first, Trace second) {
    HistoryEvent a = first.ending();
    HistoryEvent b = second.ending();
    long idA = a == null ? 0 : a.id();
    long idB = b == null ? 0 : b.id();
    if (first.status() != second.status()) {
      String before = first.status().name();
      differences.add(execution(Kind.STATUS, idA, idB, before, second.status().name()));
    }
    if (a == null || b == null) {
      return;
    }
    String error = a.text("error");
    String otherError = b.text("error");
    if (!sameness.same(error, otherError)) {
      differences.add(execution(Kind.ERROR, idA, idB, error, otherError));
    }
    if (!sameness.same(a.text("cause"), b.text("cause"))) {
      differences.add(execution(Kind.CAUSE, idA, idB, a.text("cause"), b.text("cause")));
    }
    List<ValueChange> changes = sameness.changes(first.output(), second.output());
    if (!changes.isEmpty()) {
      differences.add(
          new Difference(
              Kind.OUTPUT, List.of(), "", idA, idB, first.output(), second.output(), changes));
    }
  }

  private static Difference execution(
      Kind kind, long idA, long idB, @Nullable Object before, @Nullable Object after) {
    return new Difference(kind, List.of(), "", idA, idB, before, after, List.of());
  }

  private void strands(List<String> place, Strand first, Strand second) {
    for (Alignment.Pair pair : Alignment.of(first.visits(), second.visits())) {
      StateVisit a = pair.first();
      StateVisit b = pair.second();
      if (a != null && b != null) {
        visits.compare(place, a, b);
        nested(with(place, a.name()), a, b);
      } else if (a != null) {
        differences.add(
            new Difference(
                Kind.MISSING, place, a.name(), a.entered().id(), 0, null, null, List.of()));
      } else if (b != null) {
        differences.add(
            new Difference(
                Kind.ADDED, place, b.name(), 0, b.entered().id(), null, null, List.of()));
      }
    }
  }

  private void nested(List<String> place, StateVisit a, StateVisit b) {
    int common = Math.min(a.attempts().size(), b.attempts().size());
    for (int i = 0; i < common; i++) {
      Attempt first = a.attempts().get(i);
      Attempt second = b.attempts().get(i);
      if (first.strandsStarted() != second.strandsStarted()) {
        differences
            .at(place.subList(0, place.size() - 1), a, b)
            .add(Kind.STRANDS, first.strandsStarted(), second.strandsStarted(), List.of());
      }
      List<Strand> others = new ArrayList<>(second.strands());
      for (Strand strand : first.strands()) {
        Strand partner = partner(strand, others);
        if (partner != null) {
          others.remove(partner);
          strands(with(place, label(strand)), strand, partner);
        }
      }
    }
  }

  /** Iterations go by their number; branches may have begun in another order. */
  private static @Nullable Strand partner(Strand strand, List<Strand> others) {
    Strand byNumber = null;
    Strand byName = null;
    for (Strand other : others) {
      boolean number = other.index() == strand.index();
      if (number) {
        byNumber = other;
      }
      if (VisitDiff.beginAlike(strand, other) && (number || byName == null)) {
        byName = other;
      }
      if (number && (byName == other || strand.kind() == Strand.Kind.ITERATION)) {
        return other;
      }
    }
    return strand.kind() == Strand.Kind.BRANCH && byName != null ? byName : byNumber;
  }

  private static String label(Strand strand) {
    return strand.kind() == Strand.Kind.BRANCH
        ? "branch " + (strand.index() + 1)
        : "iteration " + strand.index();
  }

  private static List<String> with(List<String> place, String name) {
    List<String> longer = new ArrayList<>(place);
    longer.add(name);
    return List.copyOf(longer);
  }
}
