package asl.trace.diff;

import asl.trace.StartedExecution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the executions that a state started with those that it started in another execution: those
 * of one name, then those whose names count as the same, in their order.
 */
final class StartedPairs {
  private final List<StartedExecution> first;
  private final List<StartedExecution> second;
  private final IdentityHashMap<StartedExecution, StartedExecution> partners =
      new IdentityHashMap<>();
  private final Set<StartedExecution> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private StartedPairs(List<StartedExecution> first, List<StartedExecution> second) {
    this.first = first;
    this.second = second;
  }

  /**
   * Two executions that belong together; one is null where an execution has no partner.
   *
   * @param first the one that the first execution started
   * @param second the one that the second execution started
   */
  record Pair(@Nullable StartedExecution first, @Nullable StartedExecution second) {
    /** Either of them. */
    StartedExecution any() {
      return first != null ? first : Objects.requireNonNull(second);
    }
  }

  static List<Pair> of(
      List<StartedExecution> first, List<StartedExecution> second, Sameness sameness) {
    StartedPairs pairs = new StartedPairs(first, second);
    pairs.pair(UnaryOperator.identity());
    pairs.pair(sameness::name);
    return pairs.inOrder();
  }

  private void pair(UnaryOperator<String> name) {
    Map<String, Deque<StartedExecution>> open = new HashMap<>();
    for (StartedExecution other : second) {
      if (!taken.contains(other)) {
        open.computeIfAbsent(name.apply(other.name()), key -> new ArrayDeque<>()).add(other);
      }
    }
    for (StartedExecution each : first) {
      Deque<StartedExecution> others = open.get(name.apply(each.name()));
      if (!partners.containsKey(each) && others != null && !others.isEmpty()) {
        StartedExecution partner = others.remove();
        partners.put(each, partner);
        taken.add(partner);
      }
    }
  }

  private List<Pair> inOrder() {
    List<Pair> pairs = new ArrayList<>();
    for (StartedExecution each : first) {
      pairs.add(new Pair(each, partners.get(each)));
    }
    for (StartedExecution other : second) {
      if (!taken.contains(other)) {
        pairs.add(new Pair(null, other));
      }
    }
    return pairs;
  }
}
