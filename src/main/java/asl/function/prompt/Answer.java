package asl.function.prompt;

import asl.function.lambda.FunctionResult;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line that somebody types means. */
final class Answer {
  /** The forms that a line may have, as they are shown. */
  static final String FORMS = "approve (a), reject (r), a JSON result, or: error NAME CAUSE";

  private static final String ERROR = "error";

  private Answer() {}

  /** The result of a line; null if it has none of the forms. */
  static @Nullable FunctionResult read(
      String line, @Nullable Object approved, @Nullable Object rejected) {
    String text = line.strip();
    switch (text.toLowerCase(Locale.ROOT)) {
      case "a", "approve", "y", "yes" -> {
        return returned(approved);
      }
      case "r", "reject", "n", "no" -> {
        return returned(rejected);
      }
      default -> {
        return text.toLowerCase(Locale.ROOT).startsWith(ERROR + " ") ? failed(text) : json(text);
      }
    }
  }

  private static FunctionResult failed(String text) {
    String rest = text.substring(ERROR.length()).strip();
    int blank = rest.indexOf(' ');
    return blank < 0
        ? new FunctionResult.Failed(rest, "")
        : new FunctionResult.Failed(rest.substring(0, blank), rest.substring(blank).strip());
  }

  private static @Nullable FunctionResult json(String text) {
    try {
      return text.isEmpty() ? null : returned(JsonReader.read(text));
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  private static FunctionResult returned(@Nullable Object value) {
    int length = JsonWriter.write(value).getBytes(StandardCharsets.UTF_8).length;
    return new FunctionResult.Returned(value, length);
  }

  /** What an approval or a rejection gives where the mapping does not say. */
  static Map<String, Object> decision(boolean approved) {
    return Map.of("approved", approved);
  }
}
