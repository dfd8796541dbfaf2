package asl.function.runtime;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.ResultReader;
import asl.function.loopback.LoopbackServer;
import asl.function.process.Workers;
import asl.json.JsonWriter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The runtime API for one process, on a port of the loopback interface that the system chooses
 * (Lambda: "Using the Lambda runtime API for custom runtimes").
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final LoopbackServer server;
  private final InstantSource clock;
  private final @Nullable Duration timeout;
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final CompletableFuture<FunctionResult.Failed> initError = new CompletableFuture<>();
  private volatile @Nullable Pending current;
  private volatile boolean closed;

  /**
   * A call that the program answers.
   *
   * @param call the call
   * @param result its result
   */
  record Pending(FunctionCall call, CompletableFuture<FunctionResult> result) {}

  RuntimeApi(Workers workers, InstantSource clock, @Nullable Duration timeout) throws IOException {
    this.clock = clock;
    this.timeout = timeout;
    server = LoopbackServer.open(workers, ROOT, this::serve);
  }

  /** What the program finds in {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return server.address();
  }

  /** Hands a call to the program as soon as it asks for one. */
  Pending hand(FunctionCall call) {
    Pending pending = new Pending(call, new CompletableFuture<>());
    FunctionResult.Failed failed = initError.getNow(null);
    if (failed != null) {
      pending.result().complete(failed);
    } else {
      waiting.add(pending);
    }
    return pending;
  }

  /** Whether the program has said that it cannot serve. */
  boolean hasFailed() {
    return initError.isDone();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      String method = exchange.getRequestMethod();
      if (method.equals("GET") && path.equals("invocation/next")) {
        next(exchange);
      } else if (method.equals("POST") && path.equals("init/error")) {
        failInit(ResultReader.failed(body(exchange)));
        accepted(exchange);
      } else if (method.equals("POST") && path.startsWith("invocation/")) {
        answer(exchange, path.split("/", -1));
      } else {
        refuse(exchange, 404, "NotFound", "There is no " + method + " " + path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void failInit(FunctionResult.Failed failed) {
    initError.complete(failed);
    Pending pending;
    while ((pending = waiting.poll()) != null) {
      pending.result().complete(failed);
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Pending pending = null;
    while (pending == null) {
      pending = waiting.poll(200, TimeUnit.MILLISECONDS);
      if (closed) {
        return;
      }
    }
    current = pending;
    FunctionCall call = pending.call();
    Duration remaining = timeout == null ? LONGEST : timeout;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", call.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(clock.millis() + remaining.toMillis()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", call.functionArn());
    if (call.clientContext() != null) {
      headers.set("Lambda-Runtime-Client-Context", JsonWriter.write(call.clientContext()));
    }
    headers.set(
        "Lambda-Runtime-Trace-Id",
        "Root=1-00000000-%s;Sampled=0"
            .formatted(call.requestId().replace("-", "").substring(0, 24)));
    send(exchange, 200, JsonWriter.write(call.payload()));
  }

  private void answer(HttpExchange exchange, String[] path) throws IOException {
    Pending pending = current;
    byte[] body = body(exchange);
    if (path.length != 3 || pending == null || !pending.call().requestId().equals(path[1])) {
      refuse(exchange, 400, "InvalidRequestID", "Invalid request ID");
      return;
    }
    if (path[2].equals("response")) {
      boolean tooLarge = body.length > LambdaErrors.LARGEST_RESPONSE;
      current = null;
      pending.result().complete(ResultReader.returned(body));
      if (tooLarge) {
        refuse(exchange, 413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size");
      } else {
        accepted(exchange);
      }
    } else if (path[2].equals("error")) {
      current = null;
      pending.result().complete(ResultReader.failed(body));
      accepted(exchange);
    } else {
      refuse(exchange, 404, "NotFound", "There is no " + path[2]);
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    return LoopbackServer.body(exchange, LambdaErrors.LARGEST_RESPONSE);
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    send(exchange, 202, JsonWriter.write(Map.of("status", "OK")));
  }

  private static void refuse(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    send(exchange, status, JsonWriter.write(Map.of("errorType", type, "errorMessage", message)));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    closed = true;
    server.close();
  }
}
