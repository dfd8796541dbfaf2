package asl.history;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of a recorded event hold JSON text, and their values. */
final class RecordedData {
  private static final Set<String> JSON_TEXT = Set.of("input", "output", "parameters");

  private RecordedData() {}

  /** The value of a field; text that is not JSON (AWS cuts long data off) stays text. */
  static @Nullable Object parsed(String name, @Nullable Object value) {
    if (value instanceof String text && JSON_TEXT.contains(name)) {
      return parsed(text);
    }
    if (value instanceof Map<?, ?> variables && name.equals("assignedVariables")) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      variables.forEach(
          (variable, text) ->
              values.put(String.valueOf(variable), text instanceof String t ? parsed(t) : text));
      return values;
    }
    return value;
  }

  private static @Nullable Object parsed(String text) {
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      return text;
    }
  }
}
