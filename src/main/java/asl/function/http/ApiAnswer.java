package asl.function.http;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API answered.
 *
 * @param status the status code
 * @param headers the headers by name
 * @param text the body
 */
record ApiAnswer(int status, Map<String, List<String>> headers, String text) {
  static ApiAnswer of(HttpResponse<?> response, byte[] body) {
    Map<String, List<String>> headers = new LinkedHashMap<>(response.headers().map());
    headers.remove(":status");
    return new ApiAnswer(response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
  }

  boolean isGood() {
    return status / 100 == 2;
  }

  /** The task's result. */
  Map<String, @Nullable Object> result() {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("Headers", headers);
    result.put("ResponseBody", body());
    result.put("StatusCode", status);
    result.put("StatusText", statusText());
    return result;
  }

  /** Why the integration does not take the answer, whatever its status; null if it does. */
  @Nullable String unreadable() {
    String type = contentType();
    boolean media =
        Stream.of("application/octet-stream", "image/", "video/", "audio/")
            .anyMatch(type::startsWith);
    if (media) {
      return "The response's content type '%s' is not supported".formatted(type);
    }
    return text.indexOf('\ufffd') >= 0 ? "The response is not valid UTF-8 text" : null;
  }

  private String contentType() {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase("Content-Type") && !header.getValue().isEmpty()) {
        return header.getValue().get(0).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private @Nullable Object body() {
    try {
      return contentType().contains("json") && !text.isBlank() ? JsonReader.read(text) : text;
    } catch (JsonSyntaxException e) {
      return text;
    }
  }

  /** The reason phrase of RFC 9110; empty for a status that has none there. */
  private String statusText() {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 203 -> "Non-Authoritative Information";
      case 204 -> "No Content";
      case 205 -> "Reset Content";
      case 206 -> "Partial Content";
      default -> "";
    };
  }
}
