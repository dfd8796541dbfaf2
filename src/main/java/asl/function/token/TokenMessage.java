package asl.function.token;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sender tells about a task, and its form on the channel. */
final class TokenMessage {
  private static final String ACTION = "action";

  private TokenMessage() {}

  static Map<String, @Nullable Object> of(String token, TaskUpdate update) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("taskToken", token);
    if (update instanceof TaskUpdate.Succeeded succeeded) {
      message.put(ACTION, "success");
      message.put("output", succeeded.output());
    } else if (update instanceof TaskUpdate.Failed failed) {
      message.put(ACTION, "failure");
      message.put("error", failed.error());
      message.put("cause", failed.cause());
    } else {
      message.put(ACTION, "heartbeat");
    }
    return message;
  }

  static @Nullable TaskUpdate update(Map<?, ?> message) {
    if ("success".equals(message.get(ACTION))) {
      return new TaskUpdate.Succeeded(message.get("output"));
    }
    if ("failure".equals(message.get(ACTION))) {
      return new TaskUpdate.Failed(
          Stage.RUN,
          message.get("error") instanceof String error ? error : null,
          message.get("cause") instanceof String cause ? cause : null);
    }
    return "heartbeat".equals(message.get(ACTION)) ? new TaskUpdate.Heartbeat() : null;
  }
}
