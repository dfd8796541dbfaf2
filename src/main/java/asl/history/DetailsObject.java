package asl.history;

import asl.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Details as an object in AWS's form. */
final class DetailsObject implements DetailsSink {
  static final Map<String, @Nullable Object> WHOLE = Map.of("truncated", false);

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  Map<String, @Nullable Object> members() {
    return members;
  }

  @Override
  public void member(String name, @Nullable Object value) {
    members.put(name, value);
  }

  @Override
  public void jsonText(String name, @Nullable Object value) {
    members.put(name, JsonWriter.write(value));
  }

  @Override
  public void data(String name, @Nullable Object value) {
    jsonText(name, value);
    members.put(name + "Details", WHOLE);
  }

  @Override
  public void variables(@Nullable Map<String, @Nullable Object> variables) {
    if (variables != null && !variables.isEmpty()) {
      Map<String, @Nullable Object> texts = new LinkedHashMap<>();
      variables.forEach((name, value) -> texts.put(name, JsonWriter.write(value)));
      members.put("assignedVariables", texts);
      members.put("assignedVariablesDetails", WHOLE);
    }
  }
}
