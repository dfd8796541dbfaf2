package asl.function.routing;

import asl.function.TaskUpdate;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What a call costs beyond the function itself: the first call, calls one after the other, and
 * calls at a time, for each kind of function that does nothing but answer. Run by {@code
 * bench/warm-calls.sh}; prints a table in Markdown.
 */
final class WarmCallBenchmark {
  private static final String WORK = RecordedCalls.LAMBDA + "work";
  private static final int WARM_UP = 200;
  private static final int CALLS = 2000;

  private final Path folder;
  private final PrintStream out;

  private WarmCallBenchmark(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Measures every kind. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path folder = Files.createTempDirectory("warm-calls");
    HttpServer server = endpoint();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      out.println("| kind | first call | median | 99 % | calls a second, 16 at a time |");
      out.println("|---|---|---|---|---|");
      WarmCallBenchmark benchmark = new WarmCallBenchmark(folder, out);
      for (Map.Entry<String, String> kind : benchmark.kinds(server).entrySet()) {
        benchmark.measure(kind.getKey(), kind.getValue());
      }
    } finally {
      server.stop(0);
      delete(folder);
    }
    System.exit(0);
  }

  private Map<String, String> kinds(HttpServer server) throws IOException {
    Files.writeString(folder.resolve("app.py"), "def handler(event, context):\n    return event\n");
    Files.writeString(
        folder.resolve("app.mjs"), "export const handler = async (event) => event;\n");
    Files.writeString(
        folder.resolve("App.java"),
        "public class App { public Object handle(Object event) { return event; } }\n");
    Files.writeString(folder.resolve("bootstrap.py"), BOOTSTRAP);
    Classes.compile(folder.resolve("App.java"), folder);
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("mock", "mock: { return: 1 }");
    kinds.put("http", "http: 'http://127.0.0.1:%d/'".formatted(server.getAddress().getPort()));
    kinds.put("node", "node: app.mjs");
    kinds.put("python", "python: app.py:handler");
    kinds.put("jar", "jar: ., handler: 'App::handle'");
    kinds.put("jar in asl's JVM", "jar: ., handler: 'App::handle', isolation: class-loader");
    kinds.put("runtime (Python)", "runtime: [python3, bootstrap.py]");
    kinds.put("command (cat)", "command: [cat]");
    kinds.put("shell (cat)", "shell: cat");
    return kinds;
  }

  /** A loop over the runtime API with one connection that stays open. */
  private static final String BOOTSTRAP =
      """
      import http.client, os
      api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
      def send(method, path, body=None):
          api.request(method, "/2018-06-01/runtime/invocation/" + path, body)
          answer = api.getresponse()
          return answer, answer.read()
      while True:
          answer, event = send("GET", "next")
          send("POST", answer.headers["Lambda-Runtime-Aws-Request-Id"] + "/response", event)
      """;

  private void measure(String name, String kind) throws Exception {
    int calls = kind.startsWith("command") || kind.startsWith("shell") ? CALLS / 10 : CALLS;
    try (RecordedCalls router =
        RecordedCalls.with(folder, "functions: { work: { %s } }".formatted(kind))) {
      long first = timed(router);
      for (int i = 0; i < WARM_UP; i++) {
        timed(router);
      }
      long[] times = new long[calls];
      for (int i = 0; i < calls; i++) {
        times[i] = timed(router);
      }
      Arrays.sort(times);
      double rate = rate(router, calls);
      out.printf(
          "| %s | %.1f ms | %.3f ms | %.3f ms | %,.0f |%n",
          name, first / 1e6, times[calls / 2] / 1e6, times[calls * 99 / 100] / 1e6, rate);
    }
  }

  private static long timed(RecordedCalls router) throws InterruptedException {
    long began = System.nanoTime();
    router.result(WORK, Map.of("a", 1));
    return System.nanoTime() - began;
  }

  private static double rate(RecordedCalls router, int calls) throws InterruptedException {
    BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
    int warm = 64;
    long began = 0;
    for (int i = 0; i < warm + calls; i++) {
      if (i == warm) {
        for (int j = 0; j < warm; j++) {
          updates.take();
        }
        began = System.nanoTime();
      }
      router.router.invoke(RecordedCalls.invocation(WORK, Map.of("a", 1)), updates::add);
    }
    for (int i = 0; i < calls; i++) {
      updates.take();
    }
    return calls * 1e9 / (System.nanoTime() - began);
  }

  private static HttpServer endpoint() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    return server;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
