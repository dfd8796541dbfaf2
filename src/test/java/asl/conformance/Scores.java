package asl.conformance;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many cases of each area pass at each level, and how many differ in an accepted way. */
final class Scores {
  private final Map<String, Integer> totals = new TreeMap<>();
  private final Map<Level, Map<String, Integer>> passed = new EnumMap<>(Level.class);
  private final Map<Level, Map<String, Integer>> accepted = new EnumMap<>(Level.class);

  Scores() {
    for (Level level : Level.values()) {
      passed.put(level, new TreeMap<>());
      accepted.put(level, new TreeMap<>());
    }
  }

  void ran(String area) {
    totals.merge(area, 1, Integer::sum);
  }

  void passed(Level level, String area) {
    passed.get(level).merge(area, 1, Integer::sum);
  }

  /** A case that differs from its recording for a reason that is written down. */
  void accepted(Level level, String area) {
    accepted.get(level).merge(area, 1, Integer::sum);
  }

  int total() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A line for each area, and one for all: passed, accepted, and how many there are. */
  String table() {
    StringBuilder table = new StringBuilder("passed/accepted/total\n");
    row(table, "area", Level::label);
    for (String area : totals.keySet()) {
      row(table, area, level -> cell(level, area));
    }
    row(table, "all", level -> cell(level, null));
    return table.toString();
  }

  private String cell(Level level, @Nullable String area) {
    return count(passed.get(level), area)
        + "/"
        + count(accepted.get(level), area)
        + "/"
        + count(totals, area);
  }

  private static int count(Map<String, Integer> counts, @Nullable String area) {
    return area == null
        ? counts.values().stream().mapToInt(Integer::intValue).sum()
        : counts.getOrDefault(area, 0);
  }

  private static void row(StringBuilder table, String name, Function<Level, String> cell) {
    table.append(String.format(Locale.ROOT, "%-24s", name));
    for (Level level : Level.values()) {
      table.append(String.format(Locale.ROOT, "%14s", cell.apply(level)));
    }
    table.append('\n');
  }
}
