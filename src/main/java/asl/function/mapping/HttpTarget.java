package asl.function.mapping;

import java.net.URI;
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
        read.put(header.getKey(), reader.text(header.getValue()));
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

  private static MappingException fault(Located value, String text) {
    return new MappingException(
        value.place(),
        "'" + text + "' is no address of an endpoint",
        "write it as http://localhost:3001/path");
  }
}
