package asl.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Views of a list of events. */
final class Events {
  private static final Set<String> JSON_FIELDS = Set.of("input", "output", "parameters", "cause");
  private static final Pattern BLOCK_START = Pattern.compile("(Parallel|Map)StateStarted");
  private static final Pattern BLOCK_END =
      Pattern.compile("(Parallel|Map)State(Succeeded|Failed|Aborted)");

  private Events() {}

  /** The events of a document as {@code GetExecutionHistory} prints it; null if it has none. */
  static List<Map<String, Object>> of(Map<?, ?> document) {
    if (!(document.get("events") instanceof List<?> events)) {
      return null;
    }
    List<Map<String, Object>> list = new ArrayList<>();
    events.forEach(event -> list.add(copy((Map<?, ?>) event)));
    return list;
  }

  /** The event with its JSON texts parsed. */
  static Map<String, Object> parsed(Map<String, Object> event) {
    Map<String, Object> parsed = new LinkedHashMap<>(event);
    event.forEach(
        (name, value) -> {
          if ((name.endsWith("EventDetails") || name.equals("details"))
              && value instanceof Map<?, ?> details) {
            Map<String, Object> copy = copy(details);
            copy.replaceAll(
                (field, data) -> JSON_FIELDS.contains(field) ? ValueComparison.parse(data) : data);
            parsed.put(name, copy);
          }
        });
    return parsed;
  }

  /** The event without its ids, which say nothing inside blocks. */
  static Map<String, Object> withoutIds(Map<String, Object> event) {
    Map<String, Object> copy = new LinkedHashMap<>(event);
    copy.remove("id");
    copy.remove("previousEventId");
    return copy;
  }

  static String type(Map<String, Object> event) {
    return event.get("type") instanceof String type ? type : "";
  }

  /** What entered and left states, one view an event. */
  static List<Map<String, Object>> states(List<Map<String, Object>> events) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Map<String, Object> event : events) {
      String type = type(event);
      Map<String, Object> view = new LinkedHashMap<>();
      if (type.endsWith("StateEntered")) {
        Map<?, ?> details = details(event, "stateEnteredEventDetails");
        view.put("entered", details.get("name"));
        view.put("type", type);
        view.put("input", details.get("input"));
        views.add(view);
      } else if (type.endsWith("StateExited")) {
        Map<?, ?> details = details(event, "stateExitedEventDetails");
        view.put("exited", details.get("name"));
        view.put("type", type);
        view.put("output", details.get("output"));
        if (details.containsKey("assignedVariables")) {
          view.put("assignedVariables", details.get("assignedVariables"));
        }
        views.add(view);
      }
    }
    return views;
  }

  /** The events that are inside no Parallel and no Map, in their order. */
  static List<Map<String, Object>> outsideBlocks(List<Map<String, Object>> events) {
    List<Map<String, Object>> outside = new ArrayList<>();
    int depth = 0;
    for (Map<String, Object> event : events) {
      String type = type(event);
      if (depth > 0 && BLOCK_END.matcher(type).matches()) {
        depth--;
      }
      if (depth == 0) {
        outside.add(event);
      }
      if (BLOCK_START.matcher(type).matches()) {
        depth++;
      }
    }
    return outside;
  }

  /** The event in a few words. */
  static String label(Map<String, Object> event) {
    Object name = event.getOrDefault("entered", event.get("exited"));
    if (name == null) {
      for (Map.Entry<String, Object> member : event.entrySet()) {
        if (member.getKey().endsWith("EventDetails")
            && member.getValue() instanceof Map<?, ?> details
            && details.get("name") != null) {
          name = details.get("name");
        }
      }
    }
    return type(event) + (name == null ? "" : " " + name);
  }

  private static Map<?, ?> details(Map<String, Object> event, String field) {
    return event.get(field) instanceof Map<?, ?> details ? details : Map.of();
  }

  static Map<String, Object> copy(Map<?, ?> members) {
    Map<String, Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put((String) name, value));
    return copy;
  }
}
