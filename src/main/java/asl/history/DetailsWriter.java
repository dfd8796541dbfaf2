package asl.history;

import asl.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts details into AWS's JSON form; what is null is left out. */
final class DetailsWriter {
  private final Map<String, @Nullable Object> json = new LinkedHashMap<>();

  DetailsWriter text(String name, @Nullable String value) {
    return json(name, value);
  }

  DetailsWriter number(String name, @Nullable Long value) {
    return json(name, value);
  }

  DetailsWriter json(String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
    return this;
  }

  /** A value as JSON text; JSON null is the text {@code null}. */
  DetailsWriter jsonText(String name, @Nullable Object value) {
    json.put(name, JsonWriter.write(value));
    return this;
  }

  /** A value as JSON text, and the field that says that it is whole. */
  DetailsWriter data(String name, @Nullable Object value) {
    jsonText(name, value);
    json.put(name + "Details", Map.of("truncated", false));
    return this;
  }

  /** The assigned variables, each as JSON text. */
  DetailsWriter variables(@Nullable Map<String, @Nullable Object> variables) {
    if (variables != null && !variables.isEmpty()) {
      Map<String, @Nullable Object> texts = new LinkedHashMap<>();
      variables.forEach((name, value) -> texts.put(name, JsonWriter.write(value)));
      json.put("assignedVariables", texts);
      json.put("assignedVariablesDetails", Map.of("truncated", false));
    }
    return this;
  }

  Map<String, @Nullable Object> done() {
    return json;
  }
}
