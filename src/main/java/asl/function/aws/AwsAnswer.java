package asl.function.aws;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.service.ResponseMetadata;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an optimised integration makes of a service's answer. */
final class AwsAnswer {
  private AwsAnswer() {}

  /** The task's update for an answer; AWS SDK integrations give the answer as it is. */
  static TaskUpdate of(AwsApi api, TaskUpdate update) {
    if (api.optimised() == null || !(update instanceof TaskUpdate.Succeeded succeeded)) {
      return update;
    }
    if (!(succeeded.output() instanceof Map<?, ?> members)) {
      return update;
    }
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    members.forEach((name, value) -> output.put(String.valueOf(name), value));
    return switch (api.command()) {
      case "lambda invoke" -> invoke(api, output);
      default -> withMetadata(api, output);
    };
  }

  private static TaskUpdate invoke(AwsApi api, Map<String, @Nullable Object> output) {
    String text = output.get("Payload") instanceof String payload ? payload : "";
    @Nullable Object payload;
    try {
      payload = text.isEmpty() ? null : JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      payload = text;
    }
    if (output.containsKey("FunctionError")) {
      String type =
          payload instanceof Map<?, ?> error && error.get("errorType") instanceof String name
              ? name
              : "Lambda.Unknown";
      return new TaskUpdate.Failed(Stage.RUN, type, text);
    }
    output.put("Payload", payload);
    return withMetadata(api, output);
  }

  private static TaskUpdate withMetadata(AwsApi api, Map<String, @Nullable Object> output) {
    int length = JsonWriter.write(output).length();
    output.putAll(ResponseMetadata.of(api.ids().next(), length));
    return new TaskUpdate.Succeeded(output);
  }
}
