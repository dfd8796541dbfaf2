package asl.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a whole execution with its recording. */
final class CaseComparison {
  private static final Map<String, String> TERMINAL =
      Map.of(
          "ExecutionSucceeded", "SUCCEEDED",
          "ExecutionFailed", "FAILED",
          "ExecutionAborted", "ABORTED",
          "ExecutionTimedOut", "TIMED_OUT");

  private final Map<?, ?> expected;
  private final boolean unordered;
  private final Placeholders placeholders;

  /**
   * @param description what {@code case.json} says
   * @param expected what {@code expected.json} says
   */
  CaseComparison(Map<?, ?> description, Map<?, ?> expected) {
    this.expected = expected;
    this.unordered = isTrue(description, "unordered") || isTrue(description, "concurrent");
    Object given = description.get("placeholders");
    this.placeholders = new Placeholders(given instanceof Map<?, ?> members ? members : Map.of());
  }

  /** All differences at a level. */
  List<Difference> compare(Map<?, ?> actual, Level level) {
    List<Difference> differences = new ArrayList<>();
    compareEnd(actual, differences);
    if (level != Level.OUTPUT && "history".equals(expected.get("kind"))) {
      List<Map<String, Object>> some = normal(Events.of(expected));
      List<Map<String, Object>> others = Events.of(actual);
      if (others == null) {
        differences.add(new Difference("events", some.size() + " events", Difference.ABSENT));
      } else {
        compareEvents(some, normal(others), level, differences);
      }
    }
    return differences;
  }

  private void compareEvents(
      List<Map<String, Object>> expected,
      List<Map<String, Object>> actual,
      Level level,
      List<Difference> differences) {
    EventComparison comparison = new EventComparison(placeholders, differences);
    boolean states = level == Level.STATES;
    if (!unordered) {
      comparison.ordered(
          states ? Events.states(expected) : expected,
          states ? Events.states(actual) : actual,
          level.label(),
          !states);
      return;
    }
    List<Map<String, Object>> some = Events.outsideBlocks(expected);
    List<Map<String, Object>> others = Events.outsideBlocks(actual);
    comparison.ordered(
        states ? Events.states(some) : some,
        states ? Events.states(others) : others,
        "top-level " + level.label(),
        false);
    comparison.unordered(
        states ? Events.states(expected) : expected,
        states ? Events.states(actual) : actual,
        level.label());
  }

  private List<Map<String, Object>> normal(List<Map<String, Object>> events) {
    List<Map<String, Object>> normal = new ArrayList<>();
    for (Map<String, Object> event : events) {
      normal.add(Events.copy((Map<?, ?>) placeholders.normal(Events.parsed(event))));
    }
    return normal;
  }

  private void compareEnd(Map<?, ?> actual, List<Difference> differences) {
    Map<?, ?> some = end(expected);
    Map<?, ?> other = end(actual);
    if (some.get("status") == null) {
      return;
    }
    if (!some.get("status").equals(other.get("status"))) {
      Object status = other.get("status");
      differences.add(
          new Difference(
              "status", some.get("status"), status == null ? Difference.ABSENT : status));
    }
    boolean succeeded = some.get("status").equals("SUCCEEDED");
    for (String field : List.of("output", "error", "cause")) {
      if (some.containsKey(field) && other.containsKey(field)) {
        new ValueComparison(placeholders, differences)
            .compare(some.get(field), other.get(field), field, field);
      } else if (some.containsKey(field)) {
        differences.add(new Difference(field, some.get(field), Difference.ABSENT));
      } else if (other.containsKey(field) && (!succeeded || field.equals("output"))) {
        differences.add(new Difference(field, Difference.ABSENT, other.get(field)));
      }
    }
  }

  /** Status, output, error and cause: as the document says, else as its last event does. */
  private Map<?, ?> end(Map<?, ?> document) {
    Map<String, Object> end = new LinkedHashMap<>();
    if (document.containsKey("status")) {
      copyEnd(document, end);
    } else {
      List<Map<String, Object>> events = Events.of(document);
      for (int i = events == null ? -1 : events.size() - 1; i >= 0 && end.isEmpty(); i--) {
        String status = TERMINAL.get(Events.type(events.get(i)));
        if (status != null) {
          end.put("status", status);
          copyEnd(firstDetails(events.get(i)), end);
        }
      }
    }
    end.replaceAll(
        (name, value) ->
            name.equals("output") || name.equals("cause") ? ValueComparison.parse(value) : value);
    return (Map<?, ?>) placeholders.normal(end);
  }

  private static void copyEnd(Map<?, ?> from, Map<String, Object> end) {
    for (String field : List.of("status", "output", "error", "cause")) {
      if (from.containsKey(field)) {
        end.put(field, from.get(field));
      }
    }
  }

  private static Map<?, ?> firstDetails(Map<String, Object> event) {
    for (Map.Entry<String, Object> member : event.entrySet()) {
      if (member.getKey().endsWith("EventDetails") && member.getValue() instanceof Map<?, ?> map) {
        return map;
      }
    }
    return Map.of();
  }

  private static boolean isTrue(Map<?, ?> description, String member) {
    return Boolean.TRUE.equals(description.get(member));
  }
}
