package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTasksTest {
  private static final String HTTP = "arn:aws:states:::http:invoke";
  private static final String GATEWAY = "arn:aws:states:::apigateway:invoke";
  private static final String CONNECTION =
      "arn:aws:events:us-east-2:123456789012:connection/Shop/81210c42-8af1-456b-9c4a-6ff02fc664ac";

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  /** What the server was asked last. */
  private record Asked(String method, String uri, Headers headers, String body) {}

  private volatile Asked asked;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 300);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, 200, "{\"ok\":true}"));
    server.createContext("/created", exchange -> answer(exchange, 201, ""));
    server.createContext("/missing", exchange -> answer(exchange, 404, "{\"why\":\"gone\"}"));
    server.createContext("/hang", exchange -> pause(exchange, 5000));
    server.createContext("/busy", exchange -> pause(exchange, 5));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void pause(HttpExchange exchange, int millis) throws IOException {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.decrementAndGet();
    answer(exchange, 200, "{}");
  }

  private void answer(HttpExchange exchange, int status, String text) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static RecordedCalls calls(String http) throws Exception {
    return RecordedCalls.with(
        Path.of("."),
        "services: { 'arn:aws:states:::*:invoke': { http: " + http + ", timeout: 1s } }");
  }

  private TaskUpdate.Failed failure(Map<String, Object> parameters) throws Exception {
    try (RecordedCalls calls = calls("{}")) {
      return calls.failure(HTTP, parameters);
    }
  }

  @Test
  void theApiIsCalledAndItsAnswerIsTheResult() throws Exception {
    Map<String, Object> parameters =
        Map.of(
            "ApiEndpoint", address("/v1/orders"),
            "Method", "POST",
            "Headers", Map.of("X-Trace", "t", "Accept", List.of("a", "b")),
            "QueryParameters", Map.of("q", "ä b"),
            "RequestBody", Map.of("id", 7),
            "Authentication", Map.of("ConnectionArn", CONNECTION));
    try (RecordedCalls calls = calls("{}")) {
      Map<?, ?> result = (Map<?, ?>) calls.result(HTTP, parameters);
      assertEquals(Map.of("ok", true), result.get("ResponseBody"));
      assertEquals(200, result.get("StatusCode"));
      assertEquals("OK", result.get("StatusText"));
      assertEquals(List.of("11"), ((Map<?, ?>) result.get("Headers")).get("content-length"));
    }
    assertEquals("POST", asked.method());
    assertEquals("/v1/orders?q=%C3%A4+b", asked.uri());
    assertEquals("{\"id\":7}", asked.body());
    assertEquals("application/json", asked.headers().getFirst("Content-Type"));
    assertEquals("t", asked.headers().getFirst("X-Trace"));
    assertEquals("a, b", asked.headers().getFirst("Accept"));
    assertTrue(asked.headers().getFirst("User-Agent").startsWith("Amazon|StepFunctions|"));
  }

  @Test
  void aFormIsSentWhereTheTransformAsksForOne() throws Exception {
    Map<String, Object> transform =
        Map.of(
            "RequestBodyEncoding",
            "URL_ENCODED",
            "RequestEncodingOptions",
            Map.of("ArrayFormat", "BRACKETS"));
    try (RecordedCalls calls = calls("{}")) {
      calls.result(
          HTTP,
          Map.of(
              "ApiEndpoint",
              address("/"),
              "Method",
              "PUT",
              "Transform",
              transform,
              "RequestBody",
              Map.of("a", List.of(1, "x&y"))));
      assertEquals("a%5B%5D=1&a%5B%5D=x%26y", asked.body());
      assertEquals("application/x-www-form-urlencoded", asked.headers().getFirst("Content-Type"));
      Map<?, ?> created =
          (Map<?, ?>)
              calls.result(HTTP, Map.of("ApiEndpoint", address("/created"), "Method", "GET"));
      assertEquals("Created", created.get("StatusText"));
      assertEquals("", created.get("ResponseBody"));
    }
  }

  @Test
  void connectionsAddTheirCredentialsAndWin() throws Exception {
    String shop =
        """
        { connections: { Shop: { basic: { username: me, password: "p:w" }, headers: { X-A: mine },
            apiKey: { name: X-Key, value: k }, query: { tenant: t } } },
          endpoints: { "https://api.shop.example": "%s" } }
        """;
    Map<String, Object> parameters =
        Map.of(
            "ApiEndpoint",
            "https://api.shop.example/v1",
            "Method",
            "GET",
            "Headers",
            Map.of("x-a", "theirs"),
            "InvocationConfig",
            Map.of("ConnectionArn", CONNECTION));
    try (RecordedCalls calls = calls(shop.formatted(address("/moved")))) {
      calls.result(HTTP, parameters);
    }
    assertEquals("/moved/v1?tenant=t", asked.uri());
    assertEquals("Basic bWU6cDp3", asked.headers().getFirst("Authorization"));
    assertEquals(List.of("mine"), asked.headers().get("X-A"));
    assertEquals("k", asked.headers().getFirst("X-Key"));
    try (RecordedCalls calls = calls("{ connections: { Other: {} } }")) {
      TaskUpdate.Failed failed = calls.failure(HTTP, parameters);
      assertEquals("Events.ConnectionResource.ResourceNotFound", failed.error());
      assertTrue(failed.cause().contains(CONNECTION), failed.cause());
    }
  }

  @Test
  void aStatusIsAnErrorWithTheBodyAsItsCause() throws Exception {
    assertEquals(
        new TaskUpdate.Failed(Stage.RUN, "States.Http.StatusCode.404", "{\"why\":\"gone\"}"),
        failure(Map.of("ApiEndpoint", address("/missing"), "Method", "DELETE")));
  }

  @Test
  void noAnswerInTimeIsASocketError() throws Exception {
    TaskUpdate.Failed late = failure(Map.of("ApiEndpoint", address("/hang"), "Method", "GET"));
    assertEquals("States.Http.Socket", late.error());
    server.stop(0);
    TaskUpdate.Failed gone = failure(Map.of("ApiEndpoint", address("/"), "Method", "GET"));
    assertEquals("States.Http.Socket", gone.error());
    assertTrue(gone.cause().contains("cannot be reached"), gone.cause());
  }

  @Test
  void wrongParametersAreNotSent() throws Exception {
    String good = address("/");
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("Method", "GET"),
            Map.of("ApiEndpoint", good),
            Map.of("ApiEndpoint", good, "Method", "get"),
            Map.of("ApiEndpoint", "ftp://x/", "Method", "GET"),
            Map.of("ApiEndpoint", "http://[", "Method", "GET"),
            Map.of("ApiEndpoint", good, "Method", "GET", "Headers", Map.of("Host", "x")),
            Map.of("ApiEndpoint", good, "Method", "GET", "Headers", Map.of("X-Amz-A", "x")),
            Map.of("ApiEndpoint", good, "Method", "GET", "Headers", Map.of("a b", "x")),
            Map.of("ApiEndpoint", good, "Method", "GET", "Headers", Map.of("a", "x\r\nb: c")))) {
      TaskUpdate.Failed failed = failure(wrong);
      assertEquals("States.Runtime", failed.error(), wrong.toString());
      assertEquals(Stage.SCHEDULE, failed.stage());
    }
    assertNull(asked);
  }

  @Test
  void aGatewaysHeadersAndQueryAreLists() throws Exception {
    Map<String, Object> parameters =
        Map.of(
            "ApiEndpoint", "abc.execute-api.us-east-1.amazonaws.com",
            "Method", "POST",
            "Stage", "prod",
            "Path", "orders/7",
            "Headers", Map.of("X-List", List.of("1", "2")),
            "QueryParameters", Map.of("p", List.of("1", "2")),
            "RequestBody", "text");
    String moved =
        "{ endpoints: { 'https://abc.execute-api.us-east-1.amazonaws.com': '%s' } }"
            .formatted(address(""));
    try (RecordedCalls calls = calls(moved)) {
      assertEquals(200, ((Map<?, ?>) calls.result(GATEWAY, parameters)).get("StatusCode"));
      assertEquals("/prod/orders/7?p=1&p=2", asked.uri());
      assertEquals("1, 2", asked.headers().getFirst("X-List"));
      assertEquals("\"text\"", asked.body());
      Map<String, Object> missing =
          Map.of("ApiEndpoint", address(""), "Method", "GET", "Path", "missing");
      assertEquals(
          new TaskUpdate.Failed(Stage.RUN, "ApiGateway.404", "{\"why\":\"gone\"}"),
          calls.failure(GATEWAY, missing));
      Map<String, Object> plain =
          Map.of("ApiEndpoint", address(""), "Method", "GET", "Headers", Map.of("a", "b"));
      assertTrue(
          calls
              .failure(GATEWAY, plain)
              .cause()
              .endsWith("[The value of the field 'Headers' has an invalid format]"));
    }
  }

  @Test
  void twoHundredCallsRunAtMostThirtyTwoAtATime() throws Exception {
    BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
    try (RecordedCalls calls = calls("{}")) {
      for (int i = 0; i < 200; i++) {
        calls.router.invoke(
            RecordedCalls.invocation(
                HTTP, Map.of("ApiEndpoint", address("/busy"), "Method", "GET")),
            updates::add);
      }
      for (int i = 0; i < 200; i++) {
        TaskUpdate update = updates.poll(30, TimeUnit.SECONDS);
        assertTrue(update instanceof TaskUpdate.Succeeded, String.valueOf(update));
      }
    }
    assertTrue(most.get() <= 32, "at a time: " + most);
  }
}
