package asl.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of JSON objects: AWS's form, or that of the logs of Express executions ({@code
 * event_timestamp}, {@code details}). What it does not know it keeps.
 */
final class EventReader {
  private Instant lastTimestamp = Instant.EPOCH;
  private long lastId;

  long lastId() {
    return lastId;
  }

  /** The event; null if the object is none. */
  @Nullable HistoryEvent read(Map<?, ?> json) {
    if (!(json.get("type") instanceof String typeName)) {
      return null;
    }
    Map<String, @Nullable Object> others = new LinkedHashMap<>();
    String detailsField = null;
    Map<String, @Nullable Object> details = Map.of();
    long id = lastId + 1;
    long previousEventId = 0;
    Instant timestamp = null;
    for (Map.Entry<?, ?> member : json.entrySet()) {
      String name = String.valueOf(member.getKey());
      Object value = member.getValue();
      switch (name) {
        case "type" -> {}
        case "id" -> id = number(value, id);
        case "previousEventId", "previous_event_id" -> previousEventId = number(value, 0);
        case "timestamp", "event_timestamp" -> timestamp = Timestamps.read(value);
        default -> {
          if (detailsField == null && isDetails(name) && value instanceof Map<?, ?> fields) {
            detailsField = name;
            details = members(fields);
          } else {
            others.put(name, value);
          }
        }
      }
    }
    // Ids count from 1; another number is none.
    id = id < 1 ? lastId + 1 : id;
    lastId = id;
    lastTimestamp = timestamp == null ? lastTimestamp : timestamp;
    EventType known = EventType.of(typeName);
    EventType type = known == null ? EventType.UNKNOWN : known;
    return new HistoryEvent(
        id,
        previousEventId,
        lastTimestamp,
        type,
        new EventDetails.Recorded(typeName, fieldOf(type, detailsField), details, others));
  }

  private static boolean isDetails(String name) {
    return name.endsWith("EventDetails") || name.equals("details");
  }

  private static @Nullable String fieldOf(EventType type, @Nullable String found) {
    return "details".equals(found) && type.detailsField() != null ? type.detailsField() : found;
  }

  private static long number(@Nullable Object value, long otherwise) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    try {
      return value instanceof String text ? Long.parseLong(text) : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static Map<String, @Nullable Object> members(Map<?, ?> object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object.forEach((name, value) -> members.put(String.valueOf(name), value));
    return members;
  }
}
