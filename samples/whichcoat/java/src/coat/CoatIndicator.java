package coat;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions of the coat indicator, as methods that AWS Lambda can call. */
public final class CoatIndicator {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /** For freezing days. */
  public Map<String, String> wearHeavyCoat(Map<String, String> event, Context context) {
    return advice(event, "You should wear a heavy coat today.", context);
  }

  /** For cool days. */
  public Map<String, String> wearLightJacket(Map<String, String> event, Context context) {
    return advice(event, "You should wear a light jacket today.", context);
  }

  /** For warm days. */
  public Map<String, String> noCoat(Map<String, String> event, Context context) {
    return advice(event, "You need no coat today.", context);
  }

  private static Map<String, String> advice(
      Map<String, String> event, String message, Context context) {
    context.getLogger().log("advising on " + event.get("Weather"));
    Map<String, String> advice = new LinkedHashMap<>();
    advice.put("Weather", event.get("Weather"));
    advice.put("Timestamp", OffsetDateTime.now(ZoneOffset.UTC).format(SECONDS));
    advice.put("Message", message);
    return advice;
  }
}
