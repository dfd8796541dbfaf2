package asl.trace.render;

import asl.history.HistoryEvent;
import asl.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Data as a terminal may see them. */
final class DataText {
  private DataText() {}

  /** The value on one line. */
  static String line(@Nullable Object value) {
    return JsonWriter.writeLine(value);
  }

  /** The data of an event's field on one line; null if it has no such field. */
  static @Nullable String line(@Nullable HistoryEvent event, String field) {
    if (event == null) {
      return null;
    }
    Object value = event.details().field(field);
    return value == null && !event.details().toJson().containsKey(field) ? null : line(value);
  }
}
