package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a Task when its function does everything that a function should not do: one table
 * a kind, each with the error name and a part of the cause. The names are those that Lambda's
 * documentation gives for the same behaviour of a function.
 */
class RobustnessIT {
  private static final Path PROGRAMS = Path.of("src/test/resources/function/robust");
  private static final String WORK = RecordedCalls.LAMBDA + "work";
  private static final String SLOW = RecordedCalls.LAMBDA + "slow";
  private static final int HUGE = 5_000_000;

  @TempDir Path folder;

  /** What goes wrong, and what it is called; shared by all kinds that Lambda itself would run. */
  private static Map<String, List<String>> lambda() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("fail", List.of("TooCold", "\"errorMessage\"*\"brr\""));
    table.put("crash", List.of("Runtime.ExitError", "Runtime exited with error: exit status 3"));
    table.put("hang", List.of("Sandbox.Timedout", "Task timed out after 3.00 seconds"));
    table.put("flood", List.of("Function.ResponseSizeTooLarge", "payload size"));
    table.put("prose", List.of("Lambda.Unknown", "not valid JSON*hello"));
    table.put("bytes", List.of("Lambda.Unknown", "not valid JSON"));
    return table;
  }

  @TestFactory
  Stream<DynamicTest> python() throws Exception {
    Programs.assume("python3");
    return each("python: app.py:handler", lambda());
  }

  @TestFactory
  Stream<DynamicTest> node() throws Exception {
    Programs.assume("node");
    Map<String, List<String>> table = lambda();
    table.put("prose", List.of("Runtime.MarshalError", "Unable to stringify response body"));
    table.remove("bytes"); // A JavaScript value is text, never bytes.
    return each("node: 'app.mjs#handler'", table);
  }

  @TestFactory
  Stream<DynamicTest> runtime() throws Exception {
    Programs.assume("python3");
    return each("runtime: [python3, bootstrap.py]", lambda());
  }

  @TestFactory
  Stream<DynamicTest> jar() throws Exception {
    Programs.assume("sh", "-c", "exit 0");
    Classes.compile(PROGRAMS.resolve("App.java"), folder);
    Map<String, List<String>> table = lambda();
    table.put("fail", List.of("App$TooCold", "\"errorMessage\"*\"brr\""));
    return each("jar: '.', handler: App", table);
  }

  /** What would hurt asl itself is not tried here. */
  @TestFactory
  Stream<DynamicTest> jarInOurJvm() throws Exception {
    Classes.compile(PROGRAMS.resolve("App.java"), folder);
    Map<String, List<String>> table = lambda();
    table.put("fail", List.of("App$TooCold", "\"errorMessage\"*\"brr\""));
    table.remove("crash");
    table.remove("hang");
    return each("jar: '.', handler: App, isolation: class-loader", table);
  }

  @TestFactory
  Stream<DynamicTest> command() throws Exception {
    Programs.assume("sh", "-c", "exit 0");
    return each("command: [sh, app.sh]", commands());
  }

  @TestFactory
  Stream<DynamicTest> shell() throws Exception {
    Programs.assume("sh", "-c", "exit 0");
    return each("shell: 'sh app.sh'", commands());
  }

  /** A program that knows nothing of Lambda ends with an exit code. */
  private static Map<String, List<String>> commands() {
    Map<String, List<String>> table = lambda();
    table.put("crash", List.of("Lambda.Unknown", "ended with exit code 3. It printed: no luck"));
    return table;
  }

  @TestFactory
  Stream<DynamicTest> http() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer server = endpoint(threads);
    Map<String, List<String>> table = lambda();
    table.put("crash", List.of("Lambda.Unknown", "cannot be reached"));
    table.put("busy", List.of("Http.StatusCode.503", "try later"));
    String kind = "http: 'http://127.0.0.1:%d/'".formatted(server.getAddress().getPort());
    return each(kind, table)
        .onClose(
            () -> {
              server.stop(0);
              threads.shutdownNow();
            });
  }

  /** Each line of a table in turn by the same function, with good calls in between. */
  private Stream<DynamicTest> each(String kind, Map<String, List<String>> table) throws Exception {
    try (Stream<Path> programs = Files.list(PROGRAMS)) {
      for (Path program : programs.toList()) {
        Files.copy(program, folder.resolve(program.getFileName()));
      }
    }
    RecordedCalls calls =
        RecordedCalls.with(
            folder,
            "functions:\n  work: { %s }\n  slow: { %s, timeout: 3s }\n".formatted(kind, kind));
    Stream<DynamicTest> good =
        Stream.of(
            DynamicTest.dynamicTest("huge payload", () -> succeeds(calls, HUGE)),
            DynamicTest.dynamicTest("200 calls at a time", () -> succeedAtATime(calls, 200)));
    Stream<DynamicTest> bad =
        table.entrySet().stream()
            .map(
                line ->
                    DynamicTest.dynamicTest(
                        line.getKey() + " is " + line.getValue().get(0),
                        () -> {
                          fails(calls, line.getKey(), line.getValue(), !kind.startsWith("http"));
                          succeeds(calls, 7);
                        }));
    return Stream.concat(good, bad).onClose(calls::close);
  }

  private static void succeeds(RecordedCalls calls, int length) throws InterruptedException {
    Map<String, Object> event = Map.of("do", "good", "text", "x".repeat(length));
    assertEquals(length, calls.result(WORK, event));
  }

  private static void succeedAtATime(RecordedCalls calls, int count) throws InterruptedException {
    BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> event = Map.of("do", "good", "text", "x".repeat(i));
      calls.router.invoke(RecordedCalls.invocation(WORK, event), updates::add);
    }
    Set<Object> lengths = new HashSet<>();
    for (int i = 0; i < count; i++) {
      TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
      assertTrue(update instanceof TaskUpdate.Succeeded, () -> String.valueOf(update));
      lengths.add(((TaskUpdate.Succeeded) update).output());
    }
    assertEquals(count, lengths.size());
  }

  private void fails(RecordedCalls calls, String what, List<String> expected, boolean hasProcess)
      throws Exception {
    Path file = folder.resolve("child");
    TaskUpdate.Failed failed =
        calls.failure(
            what.equals("hang") ? SLOW : WORK,
            new TreeMap<>(Map.of("do", what, "file", file.toString(), "text", "")));
    assertEquals(expected.get(0), failed.error(), failed::toString);
    String cause = String.valueOf(failed.cause());
    int at = 0;
    for (String part : expected.get(1).split("[*]", -1)) {
      at = cause.indexOf(part, at);
      assertTrue(at >= 0, () -> part + " is missing in " + cause);
    }
    if (what.equals("hang") && hasProcess) {
      Programs.awaitEnd(Programs.awaitNumber(file));
    }
  }

  /** An endpoint that behaves as the event says. */
  private static HttpServer endpoint(ExecutorService threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String event =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String what = event.replaceFirst("(?s).*\"do\":\"([a-z]*)\".*", "$1");
            byte[] body =
                switch (what) {
                  case "fail" ->
                      "{\"errorType\":\"TooCold\",\"errorMessage\":\"brr\"}"
                          .getBytes(StandardCharsets.UTF_8);
                  case "flood" ->
                      ("\"" + "a".repeat(10_000_000) + "\"").getBytes(StandardCharsets.UTF_8);
                  case "prose" -> "hello".getBytes(StandardCharsets.UTF_8);
                  case "bytes" -> new byte[] {'"', (byte) 0xff, '"'};
                  case "busy" -> "try later".getBytes(StandardCharsets.UTF_8);
                  default ->
                      Integer.toString(
                              event.replaceFirst("(?s).*\"text\":\"(x*)\".*", "$1").length())
                          .getBytes(StandardCharsets.UTF_8);
                };
            if (what.equals("hang")) {
              TimeUnit.SECONDS.sleep(60);
            } else if (!what.equals("crash")) {
              exchange.sendResponseHeaders(what.equals("busy") ? 503 : 200, body.length);
              exchange.getResponseBody().write(body);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return server;
  }
}
