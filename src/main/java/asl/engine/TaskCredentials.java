package asl.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Credentials of a Task as events tell them (AWS API reference: TaskCredentials). */
final class TaskCredentials {
  private TaskCredentials() {}

  /** The evaluated field with the names that events have: {@code roleArn}. */
  static @Nullable Object of(@Nullable Object credentials) {
    if (!(credentials instanceof Map<?, ?> members)) {
      return credentials;
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    members.forEach(
        (name, value) ->
            named.put("RoleArn".equals(name) ? "roleArn" : String.valueOf(name), value));
    return named;
  }
}
