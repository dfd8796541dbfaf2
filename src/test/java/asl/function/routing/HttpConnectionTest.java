package asl.function.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@code http:invoke} does with tokens, redirects and answers that are no text. */
class HttpConnectionTest {
  private static final String HTTP = "arn:aws:states:::http:invoke";
  private static final String CONNECTION =
      "arn:aws:events:us-east-2:123456789012:connection/Shop/81210c42-8af1-456b-9c4a-6ff02fc664ac";

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::token);
    server.createContext(
        "/no-token", exchange -> answer(exchange, 403, "text/plain", "no".getBytes(UTF_8)));
    server.createContext("/api", this::api);
    server.createContext("/away", this::away);
    server.createContext(
        "/image", exchange -> answer(exchange, 200, "image/png", new byte[] {1, 2}));
    server.createContext(
        "/latin", exchange -> answer(exchange, 200, "text/plain", new byte[] {'a', (byte) 0xe4}));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String token = "{\"access_token\": \"t%d\"}".formatted(asked.size());
    answer(exchange, 200, "application/json", token.getBytes(UTF_8));
  }

  /** Takes the second token only. */
  private void api(HttpExchange exchange) throws IOException {
    boolean good = "Bearer t2".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    answer(exchange, good ? 200 : 401, "application/json", "{}".getBytes(UTF_8));
  }

  private void away(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", address("/token"));
    answer(exchange, 302, "text/plain", "over there".getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private RecordedCalls calls(String tokens) throws Exception {
    return RecordedCalls.with(
        Path.of("."),
        """
        services:
          "arn:aws:states:::http:invoke":
            http:
              connections:
                Shop:
                  oauth:
                    url: %s
                    clientId: me
                    clientSecret: "s&t"
                    body: { audience: shop }
        """
            .formatted(address(tokens)));
  }

  private Map<String, Object> get(String path) {
    return Map.of(
        "ApiEndpoint", address(path),
        "Method", "GET",
        "Authentication", Map.of("ConnectionArn", CONNECTION));
  }

  @Test
  void aTokenIsAskedForOnceAndAgainWhenItIsRefused() throws Exception {
    try (RecordedCalls calls = calls("/token")) {
      for (int i = 0; i < 3; i++) {
        Map<?, ?> result = (Map<?, ?>) calls.result(HTTP, get("/api"));
        assertEquals(200, result.get("StatusCode"));
      }
    }
    String form = "grant_type=client_credentials&client_id=me&client_secret=s%26t&audience=shop";
    assertEquals(List.of(form, form), List.copyOf(asked));
  }

  @Test
  void withoutATokenTheApiIsNotCalled() throws Exception {
    try (RecordedCalls calls = calls("/no-token")) {
      TaskUpdate.Failed failed = calls.failure(HTTP, get("/api"));
      assertEquals("Events.ConnectionResource.InvalidConnectionState", failed.error());
      assertTrue(String.valueOf(failed.cause()).endsWith("but status 403"), failed.cause());
    }
  }

  @Test
  void credentialsFollowNoRedirect() throws Exception {
    try (RecordedCalls calls = calls("/token")) {
      TaskUpdate.Failed failed = calls.failure(HTTP, get("/away"));
      assertEquals("States.Http.StatusCode.302", failed.error());
      assertEquals("over there", failed.cause());
    }
    assertEquals(1, asked.size(), "the token alone was asked for");
  }

  @Test
  void whatIsNoTextIsARuntimeError() throws Exception {
    try (RecordedCalls calls = calls("/token")) {
      TaskUpdate.Failed image = calls.failure(HTTP, get("/image"));
      assertEquals("States.Runtime", image.error());
      assertTrue(String.valueOf(image.cause()).contains("'image/png'"), image.cause());
      assertEquals("States.Runtime", calls.failure(HTTP, get("/latin")).error());
    }
  }
}
