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
  /** AWS's JSON form, data as JSON text. */
  public Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("timestamp", timestamp.toString());
    json.put("type", type.label());
    json.put("id", id);
    json.put("previousEventId", previousEventId);
    String field = type.detailsField();
    if (field != null) {
      json.put(field, details.toJson());
    }
    return json;
  }
}
