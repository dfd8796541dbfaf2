package asl.trace.diff;

import asl.history.HistoryEvent;
import asl.trace.Attempt;
import asl.trace.StartedExecution;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.Trace;
import asl.trace.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two executions state by state, with the executions that their states started. A
 * difference in data is told where it arises and not again in the input of every state behind.
 */
public final class TraceDiff {
  private final Trace first;
  private final Trace second;
  private final List<String> around;
  private final Differences differences;
  private final VisitDiff visits;
  private final Sameness sameness;

  private TraceDiff(Trace first, Trace second, List<String> around, Sameness sameness, int limit) {
    this.first = first;
    this.second = second;
    this.around = around;
    this.sameness = sameness;
    differences = new Differences(limit);
    visits = new VisitDiff(sameness, differences);
  }

  /** Compares. */
  public static DiffResult compare(Trace first, Trace second, DiffOptions options) {
    Sameness sameness = new Sameness(options);
    return new TraceDiff(first, second, List.of(), sameness, options.limit()).compare();
  }

  private DiffResult compare() {
    strands(around, first.execution(), second.execution());
    executions();
    return differences.result();
  }

  private void executions() {
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
              Kind.OUTPUT, around, "", idA, idB, first.output(), second.output(), changes));
    }
  }

  private Difference execution(
      Kind kind, long idA, long idB, @Nullable Object before, @Nullable Object after) {
    return new Difference(kind, around, "", idA, idB, before, after, List.of());
  }

  private void strands(List<String> place, Strand one, Strand other) {
    for (Alignment.Pair pair : Alignment.of(one.visits(), other.visits())) {
      StateVisit a = pair.first();
      StateVisit b = pair.second();
      if (a != null && b != null) {
        visits.compare(place, a, b);
        started(place, a, b);
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
      Attempt one = a.attempts().get(i);
      Attempt other = b.attempts().get(i);
      if (one.strandsStarted() != other.strandsStarted()) {
        differences
            .at(place.subList(0, place.size() - 1), a, b)
            .add(Kind.STRANDS, one.strandsStarted(), other.strandsStarted(), List.of());
      }
      for (StrandPairs.Pair pair : StrandPairs.of(one.strands(), other.strands())) {
        strands(with(place, label(pair.first())), pair.first(), pair.second());
      }
    }
  }

  private static String label(Strand strand) {
    return strand.kind() == Strand.Kind.BRANCH
        ? "branch " + (strand.index() + 1)
        : "iteration " + strand.index();
  }

  /** The executions that a state started. */
  private void started(List<String> place, StateVisit a, StateVisit b) {
    List<StartedPairs.Pair> pairs = StartedPairs.of(first.started(a), second.started(b), sameness);
    List<String> inside = pairs.isEmpty() ? place : with(place, a.name());
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < pairs.size(); i++) {
      StartedExecution one = pairs.get(i).first();
      StartedExecution other = pairs.get(i).second();
      String name = pairs.get(i).any().label(pairs.size() == 1 ? 0 : i + 1);
      Trace trace = one == null ? null : one.trace();
      Trace otherTrace = other == null ? null : other.trace();
      if (trace != null && otherTrace != null) {
        TraceDiff diff =
            new TraceDiff(trace, otherTrace, with(inside, name), sameness, differences.room());
        differences.addInside(diff.compare(), Math.min(start(a), start(b)));
      } else if ((one == null || other == null) && !pairs.get(i).any().isOfMapRun()) {
        Kind kind = other == null ? Kind.EXECUTION_MISSING : Kind.EXECUTION_ADDED;
        long id = one == null ? 0 : start(a);
        long otherId = other == null ? 0 : start(b);
        differences.add(new Difference(kind, inside, name, id, otherId, null, null, List.of()));
      } else {
        onlyFirst += trace == null ? 0 : 1;
        onlySecond += otherTrace == null ? 0 : 1;
      }
    }
    if (onlyFirst + onlySecond > 0) {
      differences.add(new Uncompared(place, a.name(), onlyFirst, onlySecond));
    }
  }

  /** The event that tells of the first execution that a state started. */
  private static long start(StateVisit visit) {
    for (HistoryEvent event : visit.events()) {
      if (StartedExecution.origin(event) != null) {
        return event.id();
      }
    }
    return visit.entered().id();
  }

  private static List<String> with(List<String> place, String name) {
    List<String> longer = new ArrayList<>(place);
    longer.add(name);
    return List.copyOf(longer);
  }
}
