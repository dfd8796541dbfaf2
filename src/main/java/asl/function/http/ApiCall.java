package asl.function.http;

import asl.function.mapping.ServiceTarget.HttpConnection;
import asl.json.JsonWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call of an HTTP API, read from a task's parameters (Step Functions: "Call HTTPS APIs" and
 * "Create API Gateway REST APIs").
 *
 * @param method the HTTP method
 * @param address where it goes, with the query
 * @param headers the headers by name
 * @param body the body's text; null for none
 */
record ApiCall(String method, URI address, Map<String, String> headers, @Nullable String body) {
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private static final String CONTENT_TYPE = "Content-Type";

  /** Parameters that the integration does not take; the message is AWS's kind of reason. */
  static final class InvalidParametersException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidParametersException(String reason) {
      super(reason);
    }
  }

  /**
   * Reads the parameters of {@code http:invoke}.
   *
   * @param connection what the connection adds; it wins over the parameters
   */
  static ApiCall http(Map<?, ?> parameters, HttpConnection connection, Map<String, String> moved)
      throws InvalidParametersException {
    Map<String, String> headers = headers(parameters.get("Headers"), connection);
    Map<String, @Nullable Object> query = members(parameters.get("QueryParameters"));
    query.putAll(connection.queryParameters());
    FormText.ArrayFormat format = FormText.arrayFormat(parameters.get("Transform"));
    String body = body(parameters, headers, format);
    String address = move(required(parameters, "ApiEndpoint"), moved);
    return new ApiCall(
        method(parameters), withQuery(address, FormText.of(query, format)), headers, body);
  }

  /** Reads the parameters of {@code apigateway:invoke}. */
  static ApiCall gateway(Map<?, ?> parameters, Map<String, String> moved)
      throws InvalidParametersException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, ?> each : members(parameters.get("Headers")).entrySet()) {
      if (!(each.getValue() instanceof List<?> values)) {
        throw new InvalidParametersException(
            "The value of the field 'Headers' has an invalid format");
      }
      headers.put(allowed(each.getKey()), FormText.joined(values));
    }
    String host = required(parameters, "ApiEndpoint");
    StringBuilder address =
        new StringBuilder(move(host.contains("://") ? host : "https://" + host, moved));
    for (String part : List.of("Stage", "Path")) {
      if (parameters.get(part) instanceof String text && !text.isEmpty()) {
        boolean slash = text.startsWith("/") || address.charAt(address.length() - 1) == '/';
        address.append(slash ? "" : "/").append(text);
      }
    }
    FormText.ArrayFormat repeat = FormText.ArrayFormat.REPEAT;
    String query = FormText.of(members(parameters.get("QueryParameters")), repeat);
    String body = body(parameters, headers, repeat);
    return new ApiCall(method(parameters), withQuery(address.toString(), query), headers, body);
  }

  private static Map<String, String> headers(@Nullable Object given, HttpConnection connection)
      throws InvalidParametersException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, ?> each : members(given).entrySet()) {
      Object value = each.getValue();
      headers.put(
          allowed(each.getKey()),
          value instanceof List<?> values ? FormText.joined(values) : FormText.text(value));
    }
    headers.putAll(connection.headers());
    return headers;
  }

  private static String allowed(String header) throws InvalidParametersException {
    if (ReservedHeader.is(header)) {
      throw new InvalidParametersException("The header '" + header + "' is not allowed");
    }
    return header;
  }

  private static @Nullable String body(
      Map<?, ?> parameters, Map<String, String> headers, FormText.ArrayFormat format) {
    if (!parameters.containsKey("RequestBody")) {
      return null;
    }
    Object body = parameters.get("RequestBody");
    if (FormText.isWanted(parameters.get("Transform"))) {
      headers.put(CONTENT_TYPE, "application/x-www-form-urlencoded");
      return FormText.of(members(body), format);
    }
    headers.putIfAbsent(CONTENT_TYPE, "application/json");
    boolean json = headers.getOrDefault(CONTENT_TYPE, "").toLowerCase(Locale.ROOT).contains("json");
    return body instanceof String text && !json ? text : JsonWriter.write(body);
  }

  private static String method(Map<?, ?> parameters) throws InvalidParametersException {
    String method = required(parameters, "Method");
    if (!METHODS.contains(method)) {
      throw new InvalidParametersException("The value of the field 'Method' is not a valid method");
    }
    return method;
  }

  private static String required(Map<?, ?> parameters, String name)
      throws InvalidParametersException {
    if (parameters.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new InvalidParametersException("The field '" + name + "' is required but was missing");
  }

  /** The address that stands for an address, as the mapping says. */
  private static String move(String address, Map<String, String> moved) {
    for (Map.Entry<String, String> each : moved.entrySet()) {
      if (address.startsWith(each.getKey())) {
        return each.getValue() + address.substring(each.getKey().length());
      }
    }
    return address;
  }

  private static URI withQuery(String address, String query) throws InvalidParametersException {
    String separator = query.isEmpty() ? "" : address.indexOf('?') < 0 ? "?" : "&";
    try {
      URI uri = URI.create(address + separator + query);
      String scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw noAddress();
    }
    throw noAddress();
  }

  private static InvalidParametersException noAddress() {
    return new InvalidParametersException(
        "The value of the field 'ApiEndpoint' is not a valid URL");
  }

  private static Map<String, @Nullable Object> members(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members;
  }
}
