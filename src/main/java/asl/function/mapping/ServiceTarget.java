package asl.function.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service integration calls: one record for each kind. */
public sealed interface ServiceTarget {
  /** Calls the visitor's method for this kind. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** One method a kind, so that a new kind breaks every place that must know it. */
  interface Visitor<R extends @Nullable Object> {
    R visitAws(Aws aws);

    R visitHttpCalls(HttpCalls calls);
  }

  /**
   * The service itself, or an emulator of it, through the installed AWS CLI.
   *
   * @param program the CLI
   * @param profile the CLI's profile; null for the one that it chooses
   * @param region the region; null for the one that it chooses
   * @param endpointUrl the address of the service; null for AWS's own
   */
  record Aws(
      String program,
      @Nullable String profile,
      @Nullable String region,
      @Nullable String endpointUrl)
      implements ServiceTarget {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitAws(this);
    }
  }

  /**
   * The address that a task of {@code http:invoke} names.
   *
   * @param connections what each EventBridge connection adds to a request, by name, ARN or pattern;
   *     empty where connections add nothing
   * @param endpoints other addresses for those that begin so
   */
  record HttpCalls(Map<String, HttpConnection> connections, Map<String, String> endpoints)
      implements ServiceTarget {
    /** What the connection of an ARN adds; null if none is mapped for it. */
    public @Nullable HttpConnection connection(String arn) {
      HttpConnection exact = connections.get(arn);
      if (exact != null) {
        return exact;
      }
      String[] parts = arn.split("/", -1);
      String name = parts.length > 1 ? parts[1] : arn;
      for (Map.Entry<String, HttpConnection> each : connections.entrySet()) {
        if (Glob.matches(each.getKey(), arn) || Glob.matches(each.getKey(), name)) {
          return each.getValue();
        }
      }
      return null;
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.visitHttpCalls(this);
    }
  }

  /**
   * What an EventBridge connection adds to a request.
   *
   * @param headers headers, among them the credentials
   * @param queryParameters parameters of the query
   * @param oauth where its token comes from; null for none
   */
  record HttpConnection(
      Map<String, String> headers, Map<String, String> queryParameters, @Nullable OAuth oauth) {
    /** A connection that adds nothing. */
    public static final HttpConnection NONE = new HttpConnection(Map.of(), Map.of(), null);
  }

  /**
   * An authorization server that gives tokens for client credentials.
   *
   * @param url its address
   * @param clientId the client
   * @param clientSecret its secret
   * @param body what the request says beside the credentials
   */
  record OAuth(String url, String clientId, String clientSecret, Map<String, String> body) {}
}
