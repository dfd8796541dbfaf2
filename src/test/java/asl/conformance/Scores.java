package asl.conformance;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many cases of each area pass at each level. */
final class Scores {
  private final Map<String, Integer> totals = new TreeMap<>();
  private final Map<Level, Map<String, Integer>> passed = new EnumMap<>(Level.class);

  Scores() {
    for (Level level : Level.values()) {
      passed.put(level, new TreeMap<>());
    }
  }

  void ran(String area) {
    totals.merge(area, 1, Integer::sum);
  }

  void passed(Level level, String area) {
    passed.get(level).merge(area, 1, Integer::sum);
  }

  Iterable<String> areas() {
    return totals.keySet();
  }

  int total() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }

  int total(Level level) {
    return passed.get(level).values().stream().mapToInt(Integer::intValue).sum();
  }

  int passed(String area, Level level) {
    return passed.get(level).getOrDefault(area, 0);
  }

  /** A line for each area, and one for all. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(line("area", "history", "states", "output"));
    for (String area : totals.keySet()) {
      int total = totals.get(area);
      table.append(
          line(
              area,
              passed(area, Level.HISTORY) + "/" + total,
              passed(area, Level.STATES) + "/" + total,
              passed(area, Level.OUTPUT) + "/" + total));
    }
    table.append(
        line(
            "all",
            total(Level.HISTORY) + "/" + total(),
            total(Level.STATES) + "/" + total(),
            total(Level.OUTPUT) + "/" + total()));
    return table.toString();
  }

  private static String line(String... cells) {
    return String.format(Locale.ROOT, "%-24s%12s%12s%12s%n", (Object[]) cells);
  }
}
