package asl.function.lambda;

import asl.json.JsonWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the program of a warm function reads it: one line of JSON. Its last members are the
 * event and how many UTF-16 characters that is, for programs that do not parse it themselves.
 */
public final class RequestText {
  /** What Lambda allows at most. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private RequestText() {}

  /**
   * The line for a call.
   *
   * @param timeout the longest that it may take; null for what Lambda allows at most
   */
  public static String of(FunctionCall call, @Nullable Duration timeout) {
    StringBuilder text = new StringBuilder("{\"requestId\":");
    JsonWriter.string(call.requestId(), text);
    text.append(",\"arn\":");
    JsonWriter.string(call.functionArn(), text);
    text.append(",\"name\":");
    JsonWriter.string(call.functionName(), text);
    text.append(",\"version\":");
    JsonWriter.string(call.version(), text);
    text.append(",\"remainingMillis\":").append((timeout == null ? LONGEST : timeout).toMillis());
    if (call.clientContext() != null) {
      text.append(",\"clientContext\":");
      JsonWriter.write(call.clientContext(), text);
    }
    Map<String, String> environment = call.environment().get();
    if (!environment.isEmpty()) {
      text.append(",\"environment\":");
      JsonWriter.write(environment, text);
    }
    text.append(",\"event\":");
    int start = text.length();
    JsonWriter.write(call.payload(), text);
    int length = text.length() - start;
    return text.append(",\"eventLength\":").append(length).append("}\n").toString();
  }
}
