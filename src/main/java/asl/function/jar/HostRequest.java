package asl.function.jar;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request line, whose last members are the event and its length. */
final class HostRequest {
  private static final String EVENT = ",\"event\":";
  private static final String LENGTH = ",\"eventLength\":";

  private final Map<?, ?> header;
  private final byte[] event;

  private HostRequest(Map<?, ?> header, byte[] event) {
    this.header = header;
    this.event = event;
  }

  static HostRequest parse(String line) {
    int end = line.lastIndexOf(LENGTH);
    int start =
        end - Integer.parseInt(line, end + LENGTH.length(), line.length() - 1, /* radix= */ 10);
    Map<?, ?> header =
        JacksonFactory.getInstance()
            .getSerializer(Map.class)
            .fromJson(line.substring(0, start - EVENT.length()) + "}");
    String event = line.substring(start, end);
    return new HostRequest(header, event.getBytes(StandardCharsets.UTF_8));
  }

  @Nullable Object value(String name) {
    return header.get(name);
  }

  String text(String name) {
    return String.valueOf(header.get(name));
  }

  long remainingMillis() {
    return header.get("remainingMillis") instanceof Number number ? number.longValue() : 0;
  }

  byte[] event() {
    return event;
  }
}
