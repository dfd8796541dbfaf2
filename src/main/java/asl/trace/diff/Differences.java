package asl.trace.diff;

import asl.trace.StateVisit;
import asl.trace.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers differences. */
final class Differences {
  /**
   * A difference and when it shows.
   *
   * @param order the id of an event of the execution at hand, whoever's difference it is
   * @param difference the difference
   */
  private record Found(long order, Difference difference) {}

  private final List<Found> found = new ArrayList<>();
  private final List<Uncompared> uncompared = new ArrayList<>();
  private final int limit;
  private boolean complete = true;

  Differences(int limit) {
    this.limit = limit;
  }

  DiffResult result() {
    found.sort(Comparator.comparingLong(Found::order));
    return new DiffResult(
        found.stream().map(Found::difference).toList(), complete, List.copyOf(uncompared));
  }

  /** How many more are taken. */
  int room() {
    return limit - found.size();
  }

  void add(Difference difference) {
    add(difference.order(), difference);
  }

  private void add(long order, Difference difference) {
    if (found.size() < limit) {
      found.add(new Found(order, difference));
    } else {
      complete = false;
    }
  }

  /** Takes what differs in an execution that the event of that id tells of. */
  void addInside(DiffResult inside, long event) {
    inside.differences().forEach(difference -> add(event, difference));
    uncompared.addAll(inside.uncompared());
    complete &= inside.complete();
  }

  void add(Uncompared executions) {
    uncompared.add(executions);
  }

  Place at(List<String> place, StateVisit first, StateVisit second) {
    return new Place(place, first, second);
  }

  /** Where a state was visited in both executions. */
  final class Place {
    private final List<String> place;
    private final StateVisit first;
    private final StateVisit second;

    private Place(List<String> place, StateVisit first, StateVisit second) {
      this.place = place;
      this.first = first;
      this.second = second;
    }

    /** What was there at the beginning stands at the first event, what came of it at the last. */
    private long event(Kind kind, StateVisit visit) {
      return switch (kind) {
        case TYPE, INPUT, SENT, RESOURCE, MISSING, ADDED -> visit.entered().id();
        default -> visit.events().get(visit.events().size() - 1).id();
      };
    }

    void text(Kind kind, @Nullable String before, @Nullable String after) {
      if (!Objects.equals(before, after)) {
        add(kind, before, after, List.of());
      }
    }

    void add(
        Kind kind, @Nullable Object before, @Nullable Object after, List<ValueChange> changes) {
      Differences.this.add(
          new Difference(
              kind,
              place,
              first.name(),
              event(kind, first),
              event(kind, second),
              before,
              after,
              changes));
    }
  }
}
