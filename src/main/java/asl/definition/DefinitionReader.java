package asl.definition;

import asl.source.JsonPointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the model of a definition from its JSON. It takes what it can: a field of a wrong type
 * counts as absent and a state without a known Type is left out, because the validator reports such
 * faults and an invalid definition can still be drawn.
 */
public final class DefinitionReader {
  private DefinitionReader() {}

  /** Reads a definition that is a whole document. */
  public static StateMachine read(@Nullable Object definition) {
    JsonObject object = JsonObject.of(definition, JsonPointer.ROOT);
    if (object == null) {
      object = new JsonObject(Map.of(), JsonPointer.ROOT);
    }
    QueryLanguage language = QueryLanguage.of(object.get("QueryLanguage"));
    QueryLanguage holding = language == null ? QueryLanguage.JSONPATH : language;
    String version = object.text("Version");
    return new StateMachine(
        object.text("Comment"),
        object.text("StartAt"),
        states(object, holding),
        holding,
        version == null ? "1.0" : version,
        object.number("TimeoutSeconds"),
        object.pointer());
  }

  static Map<String, State> states(JsonObject container, QueryLanguage language) {
    JsonObject states = container.object("States");
    if (states == null) {
      return Map.of();
    }
    Map<String, State> read = new LinkedHashMap<>();
    for (String name : states.members().keySet()) {
      JsonObject object = states.object(name);
      StateType type = object == null ? null : StateType.of(object.get("Type"));
      if (object != null && type != null) {
        read.put(name, new StateReader(name, object, language).read(type));
      }
    }
    return Collections.unmodifiableMap(read);
  }
}
