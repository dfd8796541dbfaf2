package asl.graph;

import asl.definition.FieldValue;
import asl.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** The value of a field as a picture shows it. */
final class FieldText {
  private FieldText() {}

  /** A string without quotes and without the JSONata marks; any other value as JSON. */
  static String of(FieldValue field) {
    return of(field.value());
  }

  static String of(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return JsonWriter.write(value);
    }
    String trimmed = text.strip();
    return trimmed.startsWith("{%") && trimmed.endsWith("%}") && trimmed.length() >= 4
        ? blanksJoined(trimmed.substring(2, trimmed.length() - 2))
        : text;
  }

  /** Runs of white space, line breaks included, become one blank. */
  private static String blanksJoined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = joined.length() > 0;
      } else {
        if (blank) {
          joined.append(' ');
          blank = false;
        }
        joined.append(c);
      }
    }
    return joined.toString();
  }
}
