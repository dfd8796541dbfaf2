package asl.validation.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which states lead to which, in one direction. */
final class StateLinks {
  private final Map<String, List<String>> targets = new HashMap<>();

  void add(String from, String to) {
    List<String> known = targets.get(from);
    if (known == null) {
      known = new ArrayList<>();
      targets.put(from, known);
    }
    known.add(to);
  }

  /** Whether the state leads anywhere. */
  boolean has(String from) {
    return targets.containsKey(from);
  }

  /** The states and all that they lead to, over any number of links. */
  Set<String> reached(List<String> starts) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(starts);
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (reached.add(name)) {
        open.addAll(targets.getOrDefault(name, List.of()));
      }
    }
    return reached;
  }
}
