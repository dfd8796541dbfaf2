package asl.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares lists of events, in order or as multisets. */
final class EventComparison {
  private final Placeholders placeholders;
  private final List<Difference> differences;

  EventComparison(Placeholders placeholders, List<Difference> differences) {
    this.placeholders = placeholders;
    this.differences = differences;
  }

  /** Compares them one by one, with or without their ids. */
  void ordered(
      List<Map<String, Object>> expected,
      List<Map<String, Object>> actual,
      String what,
      boolean withIds) {
    ValueComparison values = new ValueComparison(placeholders, differences);
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String path = what + "[" + i + "]";
      if (i >= actual.size()) {
        differences.add(new Difference(path, Events.label(expected.get(i)), Difference.ABSENT));
      } else if (i >= expected.size()) {
        differences.add(new Difference(path, Difference.ABSENT, Events.label(actual.get(i))));
      } else {
        Map<String, Object> some = expected.get(i);
        Map<String, Object> other = actual.get(i);
        boolean strip = !withIds || hasNoId(some);
        values.compare(
            strip ? Events.withoutIds(some) : some,
            strip ? Events.withoutIds(other) : other,
            null,
            path + "(" + Events.label(some) + ")");
      }
    }
  }

  private static boolean hasNoId(Map<String, Object> event) {
    Object id = event.get("id");
    return Integer.valueOf(0).equals(id) || List.of(0).equals(id);
  }

  /** Pairs each expected event with an equal one of the others, whatever their order. */
  void unordered(
      List<Map<String, Object>> expected, List<Map<String, Object>> actual, String what) {
    Matching matching = new Matching(stripped(expected), stripped(actual));
    List<Integer> unmatched = matching.solve();
    List<Integer> rest = matching.unused();
    for (int i : unmatched) {
      String label = Events.label(expected.get(i));
      List<Difference> least = null;
      Integer nearest = null;
      for (Integer j : rest) {
        List<Difference> found = matching.differences(i, j);
        if (found != null && (least == null || found.size() < least.size())) {
          least = found;
          nearest = j;
        }
      }
      if (least == null) {
        differences.add(
            new Difference(what + "{" + label + "}", expected.get(i), Difference.ABSENT));
        continue;
      }
      rest.remove(nearest);
      for (Difference found : least) {
        differences.add(
            new Difference(
                what + "{" + label + "}" + found.path(), found.expected(), found.actual()));
      }
    }
    for (int j : rest) {
      String label = Events.label(actual.get(j));
      differences.add(
          new Difference(what + "{extra " + label + "}", Difference.ABSENT, actual.get(j)));
    }
  }

  private static List<Map<String, Object>> stripped(List<Map<String, Object>> events) {
    return events.stream().map(Events::withoutIds).toList();
  }

  /** A largest set of pairs of equal events, by augmenting paths. */
  private final class Matching {
    private final List<Map<String, Object>> expected;
    private final List<Map<String, Object>> actual;
    private final List<List<Integer>> equal = new ArrayList<>();
    private final Map<Integer, Integer> partner = new HashMap<>();

    Matching(List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
      this.expected = expected;
      this.actual = actual;
      for (int i = 0; i < expected.size(); i++) {
        List<Integer> candidates = new ArrayList<>();
        for (int j = 0; j < actual.size(); j++) {
          List<Difference> found = differences(i, j);
          if (found != null && found.isEmpty()) {
            candidates.add(j);
          }
        }
        equal.add(candidates);
      }
    }

    /** Null if they are of different types. */
    List<Difference> differences(int i, int j) {
      if (!Events.type(expected.get(i)).equals(Events.type(actual.get(j)))) {
        return null;
      }
      List<Difference> found = new ArrayList<>();
      new ValueComparison(placeholders, found).compare(expected.get(i), actual.get(j), null, "");
      return found;
    }

    /** The expected events that have no partner. */
    List<Integer> solve() {
      List<Integer> unmatched = new ArrayList<>();
      for (int i = 0; i < expected.size(); i++) {
        if (!augment(i, new HashSet<>())) {
          unmatched.add(i);
        }
      }
      return unmatched;
    }

    List<Integer> unused() {
      List<Integer> unused = new ArrayList<>();
      for (int j = 0; j < actual.size(); j++) {
        if (!partner.containsKey(j)) {
          unused.add(j);
        }
      }
      return unused;
    }

    private boolean augment(int i, Set<Integer> seen) {
      for (int j : equal.get(i)) {
        if (seen.add(j) && (!partner.containsKey(j) || augment(partner.get(j), seen))) {
          partner.put(j, i);
          return true;
        }
      }
      return false;
    }
  }
}
