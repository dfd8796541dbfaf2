package asl.function.http;

import asl.function.mapping.ServiceTarget.OAuth;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of connections with client credentials (RFC 6749, 4.4), each asked for once and kept
 * until the API refuses it, as EventBridge does.
 */
final class OAuthTokens {
  private final HttpClient client;
  private final Duration timeout;
  private final Map<OAuth, String> headers = new HashMap<>();

  OAuthTokens(HttpClient client, Duration timeout) {
    this.client = client;
    this.timeout = timeout;
  }

  /**
   * The header {@code Authorization} of a connection.
   *
   * @throws IOException if the authorization server gives no token; the message says why
   */
  synchronized String header(OAuth oauth) throws IOException, InterruptedException {
    String header = headers.get(oauth);
    if (header == null) {
      header = ask(oauth);
      headers.put(oauth, header);
    }
    return header;
  }

  /** The API does not take it any more. */
  synchronized void forget(OAuth oauth, String header) {
    headers.remove(oauth, header);
  }

  private String ask(OAuth oauth) throws IOException, InterruptedException {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", oauth.clientId());
    form.put("client_secret", oauth.clientSecret());
    form.putAll(oauth.body());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(oauth.url()))
            .timeout(timeout)
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .setHeader("Accept", "application/json")
            .POST(BodyPublishers.ofString(FormText.of(form, FormText.ArrayFormat.REPEAT)))
            .build();
    HttpResponse<String> response;
    try {
      response = client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException("%s cannot be reached: %s".formatted(oauth.url(), e), e);
    }
    try {
      if (response.statusCode() / 100 == 2
          && JsonReader.read(response.body()) instanceof Map<?, ?> answer
          && answer.get("access_token") instanceof String token) {
        return "Bearer " + token;
      }
    } catch (JsonSyntaxException e) {
      throw none(oauth, response.statusCode());
    }
    throw none(oauth, response.statusCode());
  }

  private static IOException none(OAuth oauth, int status) {
    return new IOException("%s gave no access_token, but status %d".formatted(oauth.url(), status));
  }
}
