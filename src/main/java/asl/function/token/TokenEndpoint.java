package asl.function.token;

import asl.function.RandomId;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.loopback.LoopbackServer;
import asl.function.process.Workers;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a called function of any language answers its task: a URL of the loopback interface, of
 * which a part is drawn at random for each run, so that only those can answer who were told it.
 */
public final class TokenEndpoint implements AutoCloseable {
  private static final int LARGEST = 4 * 1024 * 1024;

  private final TaskTokens tokens;
  private final LoopbackServer server;
  private final OpenReplies replies = new OpenReplies();
  private final String secret = RandomId.next();

  private TokenEndpoint(TaskTokens tokens, Workers workers) throws IOException {
    this.tokens = tokens;
    this.server = LoopbackServer.open(workers, "/", this::serve);
  }

  /** Begins to listen, on a port that the system chooses. */
  public static TokenEndpoint open(TaskTokens tokens, Workers workers) throws IOException {
    return new TokenEndpoint(tokens, workers);
  }

  /**
   * The URL of one task, behind which {@code /success}, {@code /failure} or {@code /heartbeat}
   * goes.
   */
  public String url(String token) {
    return "http://%s/%s/%s"
        .formatted(
            server.address(),
            secret,
            URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
      int action = path.length < 2 ? -1 : path[1].lastIndexOf('/');
      if (action < 0 || !isSecret(path[0])) {
        answer(exchange, 404, "There is nothing here.");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        answer(exchange, 405, "Use POST.");
      } else {
        serve(exchange, path[1].substring(0, action), path[1].substring(action + 1));
      }
    }
  }

  private void serve(HttpExchange exchange, String token, String action) throws IOException {
    byte[] body = LoopbackServer.body(exchange, LARGEST);
    if (body.length > LARGEST) {
      answer(exchange, 413, "The body is too large.");
    } else if (!replies.begin()) {
      answer(exchange, 404, "The run has ended.");
    } else {
      try {
        deliver(exchange, token, action, body);
      } finally {
        replies.end();
      }
    }
  }

  private void deliver(HttpExchange exchange, String token, String action, byte[] body)
      throws IOException {
    TaskUpdate update;
    try {
      update = update(action, body);
    } catch (JsonSyntaxException e) {
      answer(exchange, 400, "The body is no JSON: " + e.getMessage());
      return;
    }
    if (update == null) {
      answer(exchange, 404, "Send to /success, /failure or /heartbeat behind the task's URL.");
    } else if (tokens.answer(token, update)) {
      answer(exchange, 200, null);
    } else {
      answer(exchange, 404, "The task does not wait any more.");
    }
  }

  /** What somebody tells; null for an action that there is not. */
  private static @Nullable TaskUpdate update(String action, byte[] body)
      throws JsonSyntaxException {
    return switch (action) {
      case "success" -> new TaskUpdate.Succeeded(JsonReader.read(body));
      case "failure" -> {
        Object told = body.length == 0 ? Map.of() : JsonReader.read(body);
        Map<?, ?> members = told instanceof Map<?, ?> object ? object : Map.of();
        yield new TaskUpdate.Failed(Stage.RUN, text(members, "error"), text(members, "cause"));
      }
      case "heartbeat" -> new TaskUpdate.Heartbeat();
      default -> null;
    };
  }

  private static @Nullable String text(Map<?, ?> members, String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /** Takes as long for a wrong one as for the right one. */
  private boolean isSecret(String told) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, @Nullable String message)
      throws IOException {
    byte[] text =
        JsonWriter.write(message == null ? Map.of() : Map.of("message", message))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, text.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(text);
    }
  }

  @Override
  public void close() {
    replies.await();
    server.close();
  }
}
