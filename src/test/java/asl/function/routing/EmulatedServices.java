package asl.function.routing;

import asl.json.JsonReader;
import asl.json.JsonWriter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A little SQS, DynamoDB and ECS on loopback, over the JSON protocol that their clients speak. */
final class EmulatedServices implements AutoCloseable {
  final List<Object> sent = new ArrayList<>();
  final Map<Object, Object> items = new ConcurrentHashMap<>();
  private final HttpServer server;

  EmulatedServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      Map<?, ?> request = (Map<?, ?>) JsonReader.read(text);
      answer(exchange, action(target.substring(target.indexOf('.') + 1), request));
    } catch (Exception e) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", String.valueOf(e.getMessage()));
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private Object action(String action, Map<?, ?> request) {
    return switch (action) {
      case "SendMessage" -> {
        sent.add(request.get("MessageBody"));
        yield Map.of("MessageId", "m-" + sent.size());
      }
      case "PutItem" -> {
        Map<?, ?> item = (Map<?, ?>) request.get("Item");
        if (request.containsKey("ConditionExpression") && items.containsKey(item.get("id"))) {
          yield error("ConditionalCheckFailedException", "The conditional request failed");
        }
        items.put(item.get("id"), item);
        yield Map.of();
      }
      case "GetItem" -> {
        Object item = items.get(((Map<?, ?>) request.get("Key")).get("id"));
        yield item == null ? Map.of() : Map.of("Item", item);
      }
      case "DescribeTasks" ->
          Map.of(
              "tasks",
              List.of(
                  Map.of(
                      "taskArn",
                      ((List<?>) request.get("tasks")).get(0),
                      "lastStatus",
                      "RUNNING",
                      "startedAt",
                      1700000000.25)),
              "failures",
              List.of());
      default -> error("UnknownOperationException", action);
    };
  }

  private static Map<String, Object> error(String code, String message) {
    return Map.of("__type", "com.amazonaws#" + code, "message", message);
  }

  private static void answer(HttpExchange exchange, Object value) throws IOException {
    byte[] body = JsonWriter.write(value).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(
        ((Map<?, ?>) value).containsKey("__type") ? 400 : 200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
