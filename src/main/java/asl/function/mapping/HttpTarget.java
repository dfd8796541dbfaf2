package asl.function.mapping;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entry of an endpoint. */
final class HttpTarget {
  private HttpTarget() {}

  static Target.Http read(Located value, @Nullable Located headers, EntryReader reader)
      throws MappingException {
    String text = reader.text(value);
    Map<String, String> read = new LinkedHashMap<>();
    if (headers != null) {
      for (Map.Entry<String, Located> header : headers.members().entrySet()) {
        String content = reader.text(header.getValue());
        check(header.getKey(), content, header.getValue());
        read.put(header.getKey(), content);
      }
    }
    try {
      URI endpoint = URI.create(text.startsWith("//") ? "http:" + text : text);
      String scheme = endpoint.getScheme();
      if (endpoint.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))) {
        return new Target.Http(endpoint, read);
      }
    } catch (IllegalArgumentException e) {
      throw fault(value, text);
    }
    throw fault(value, text);
  }

  /** Some headers belong to the HTTP client alone, and some characters to no header. */
  private static void check(String name, String text, Located value) throws MappingException {
    try {
      HttpRequest.newBuilder().setHeader(name, text);
    } catch (IllegalArgumentException e) {
      throw new MappingException(
          value.keyPlace(), "the header '" + name + "' cannot be sent like this", "leave it out");
    }
  }

  private static MappingException fault(Located value, String text) {
    return new MappingException(
        value.place(),
        "'" + text + "' is no address of an endpoint",
        "write it as http://localhost:3001/path");
  }
}
