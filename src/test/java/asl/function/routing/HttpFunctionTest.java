package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.setExecutor(threads);
    server.createContext("/echo", exchange -> answer(exchange, 200, null));
    server.createContext("/empty", exchange -> answer(exchange, 204, ""));
    server.createContext("/text", exchange -> answer(exchange, 200, "hello"));
    server.createContext("/busy", exchange -> answer(exchange, 503, "try later"));
    server.createContext(
        "/failed",
        exchange -> {
          exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
          answer(exchange, 200, "{\"errorType\":\"TooCold\",\"errorMessage\":\"brr\"}");
        });
    server.createContext(
        "/slow",
        exchange -> {
          try {
            TimeUnit.SECONDS.sleep(30);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.createContext(
        "/large", exchange -> answer(exchange, 200, "\"" + "a".repeat(10_000_000) + "\""));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body =
        text == null
            ? exchange.getRequestBody().readAllBytes()
            : text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private RecordedCalls endpoint(String path) throws Exception {
    return RecordedCalls.with(
        Path.of("."),
        "functions: { work: { http: 'http://127.0.0.1:%d%s', timeout: 2s } }"
            .formatted(server.getAddress().getPort(), path));
  }

  private TaskUpdate.Failed failure(String path) throws Exception {
    try (RecordedCalls calls = endpoint(path)) {
      return calls.failure(WORK, Map.of());
    }
  }

  @Test
  void thePayloadIsPostedAndTheBodyIsTheResult() throws Exception {
    try (RecordedCalls calls = endpoint("/echo")) {
      assertEquals(Map.of("ü", 1), calls.result(WORK, Map.of("ü", 1)));
      assertEquals("x".repeat(3_000_000), calls.result(WORK, "x".repeat(3_000_000)));
    }
    try (RecordedCalls calls = endpoint("/empty")) {
      assertNull(calls.result(WORK, null));
    }
  }

  @Test
  void whatGoesWrongIsAFailure() throws Exception {
    assertEquals("TooCold", failure("/failed").error());
    TaskUpdate.Failed busy = failure("/busy");
    assertEquals("Http.StatusCode.503", busy.error());
    assertEquals("try later", busy.cause());
    assertEquals("Lambda.Unknown", failure("/text").error());
    assertEquals("Function.ResponseSizeTooLarge", failure("/large").error());
    assertEquals("Sandbox.Timedout", failure("/slow").error());
    server.stop(0);
    assertTrue(String.valueOf(failure("/echo").cause()).contains("cannot be reached"));
  }

  @Test
  void twoHundredCallsAtATimeAllEnd() throws Exception {
    try (RecordedCalls calls = endpoint("/echo")) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      for (int i = 0; i < 200; i++) {
        calls.router.invoke(RecordedCalls.invocation(WORK, i), updates::add);
      }
      var results = new java.util.HashSet<Object>();
      for (int i = 0; i < 200; i++) {
        TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
        results.add(((TaskUpdate.Succeeded) update).output());
      }
      assertEquals(200, results.size());
    }
  }
}
