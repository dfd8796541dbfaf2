package asl.function.lambda;

import asl.json.JsonWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request as the program of a warm function reads it: one line of JSON. */
final class RequestText {
  /** What Lambda allows at most. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private RequestText() {}

  static String of(FunctionCall call, @Nullable Duration timeout) {
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
    text.append(",\"event\":");
    JsonWriter.write(call.payload(), text);
    return text.append("}\n").toString();
  }
}
