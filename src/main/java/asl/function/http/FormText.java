package asl.function.http;

import asl.json.JsonWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Parameters as {@code name=value&…}, percent-encoded (Step Functions: {@code Transform} of an HTTP
 * Task, with its {@code RequestBodyEncoding} and {@code ArrayFormat}).
 */
final class FormText {
  /** How arrays are written. */
  enum ArrayFormat {
    /** {@code a[0]=1&a[1]=2}. */
    INDICES,
    /** {@code a=1&a=2}. */
    REPEAT,
    /** {@code a=1,2}. */
    COMMAS,
    /** {@code a[]=1&a[]=2}. */
    BRACKETS
  }

  private final StringJoiner text = new StringJoiner("&");
  private final ArrayFormat format;

  private FormText(ArrayFormat format) {
    this.format = format;
  }

  static String of(Map<String, @Nullable Object> parameters, ArrayFormat format) {
    FormText form = new FormText(format);
    parameters.forEach(form::add);
    return form.text.toString();
  }

  /** Whether a {@code Transform} asks for a form instead of JSON. */
  static boolean isWanted(@Nullable Object transform) {
    return transform instanceof Map<?, ?> members
        && "URL_ENCODED".equals(members.get("RequestBodyEncoding"));
  }

  /** The array format that a {@code Transform} asks for; with indices if it does not. */
  static ArrayFormat arrayFormat(@Nullable Object transform) {
    if (transform instanceof Map<?, ?> members
        && members.get("RequestEncodingOptions") instanceof Map<?, ?> options) {
      for (ArrayFormat format : ArrayFormat.values()) {
        if (format.name().equals(options.get("ArrayFormat"))) {
          return format;
        }
      }
    }
    return ArrayFormat.INDICES;
  }

  /** Several values of one header. */
  static String joined(List<?> values) {
    StringJoiner joined = new StringJoiner(", ");
    values.forEach(value -> joined.add(text(value)));
    return joined.toString();
  }

  static String text(@Nullable Object value) {
    return value instanceof String text ? text : JsonWriter.write(value);
  }

  private void add(String name, @Nullable Object value) {
    if (value instanceof List<?> elements) {
      addAll(name, elements);
    } else if (value instanceof Map<?, ?> members) {
      members.forEach((key, member) -> add(name + "[" + key + "]", member));
    } else {
      text.add(encode(name) + "=" + encode(text(value)));
    }
  }

  private void addAll(String name, List<?> elements) {
    if (format == ArrayFormat.COMMAS) {
      StringJoiner commas = new StringJoiner(",");
      elements.forEach(each -> commas.add(text(each)));
      text.add(encode(name) + "=" + encode(commas.toString()));
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      String key =
          switch (format) {
            case INDICES -> name + "[" + i + "]";
            case BRACKETS -> name + "[]";
            default -> name;
          };
      add(key, elements.get(i));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
