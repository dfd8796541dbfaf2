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
  private final List<Difference> found = new ArrayList<>();
  private final int limit;
  private boolean complete = true;

  Differences(int limit) {
    this.limit = limit;
  }

  DiffResult result() {
    found.sort(Comparator.comparingLong(Difference::order));
    return new DiffResult(List.copyOf(found), complete);
  }

  void add(Difference difference) {
    if (found.size() < limit) {
      found.add(difference);
    } else {
      complete = false;
    }
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
