package asl.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of an execution (AWS API reference: HistoryEvent).
 *
 * @param id from 1, without gaps
 * @param previousEventId the event that led to this one; 0 for the first ones
 * @param timestamp when it happened
 * @param type what happened
 * @param details what belongs to it; {@link EventDetails.None} for the types that have nothing
 */
public record HistoryEvent(
    long id, long previousEventId, Instant timestamp, EventType type, EventDetails details) {
  /** The type's name in AWS's words, also where this version does not know the type. */
  public String typeName() {
    return details instanceof EventDetails.Recorded recorded ? recorded.typeName() : type.label();
  }

  /** The value of a field of the details that is a text; null if it is absent or something else. */
  public @Nullable String text(String field) {
    return details.field(field) instanceof String text ? text : null;
  }

  /** The value of a field of the details that is a whole number; null if it is not. */
  public @Nullable Long number(String field) {
    return details.field(field) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** AWS's JSON form, data as JSON text. */
  public Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("timestamp", Timestamps.write(timestamp));
    json.put("type", typeName());
    json.put("id", id);
    json.put("previousEventId", previousEventId);
    String field = detailsField();
    if (field != null) {
      json.put(field, details.toJson());
    }
    if (details instanceof EventDetails.Recorded recorded) {
      json.putAll(recorded.others());
    }
    return json;
  }

  /** The field that holds the details; null if the event has none. */
  @Nullable String detailsField() {
    return details instanceof EventDetails.Recorded recorded
        ? recorded.detailsField()
        : type.detailsField();
  }
}
