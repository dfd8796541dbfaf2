package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  /** A handler of every form, and a class with the name of one that Lambda's library uses. */
  private static final String CODE =
      """
      package shop;

      import com.amazonaws.services.lambda.runtime.*;
      import java.io.*;
      import java.util.*;

      public class Charge implements RequestHandler<Charge.Order, Map<String, Object>> {
        private int calls;

        public static class Order {
          private String item;
          private int count;
          public String getItem() { return item; }
          public void setItem(String item) { this.item = item; }
          public int getCount() { return count; }
          public void setCount(int count) { this.count = count; }
        }

        @Override
        public Map<String, Object> handleRequest(Order order, Context context) {
          context.getLogger().log("charging " + order.getItem());
          System.out.print("printed");
          return Map.of("item", order.getItem(), "count", order.getCount(), "calls", ++calls,
              "name", context.getFunctionName(), "jackson",
              com.fasterxml.jackson.databind.ObjectMapper.VERSION,
              "left", context.getRemainingTimeInMillis() > 1000);
        }

        public static int length(String text) { return text.length(); }

        public String none() { return null; }

        public void fail(Map<String, Object> event) {
          throw new IllegalStateException("outer", new IOException("inner"));
        }

        public void exit(String code) { System.exit(Integer.parseInt(code)); }

        public void hang() { while (true) { } }

        public int exhaust() {
          List<byte[]> all = new ArrayList<>();
          while (true) { all.add(new byte[10_000_000]); }
        }

        public String hidden() {
          for (String name : List.of("asl.function.jar.HandlerHost", "picocli.CommandLine",
              "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer")) {
            try {
              return "seen: " + Class.forName(name);
            } catch (ClassNotFoundException e) {
              continue;
            }
          }
          return "hidden";
        }

        public String large() { return "a".repeat(10_000_000); }

        public static class Streams implements RequestStreamHandler {
          @Override
          public void handleRequest(InputStream in, OutputStream out, Context context)
              throws IOException {
            in.transferTo(out);
          }
        }
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void buildJar() throws Exception {
    Programs.assume("sh", "-c", "exit 0");
    Classes.build(
        folder,
        "charge.jar",
        Map.of("Charge.java", CODE, "ObjectMapper.java", Classes.OTHER_JACKSON));
  }

  private static RecordedCalls handler(String handler, String settings) throws Exception {
    return RecordedCalls.with(
        folder,
        "functions:\n  work: { jar: charge.jar, handler: '%s'%s }\n".formatted(handler, settings));
  }

  private static Object result(String handler, Object input) throws Exception {
    try (RecordedCalls calls = handler(handler, "")) {
      return calls.result(WORK, input);
    }
  }

  private static TaskUpdate.Failed failure(String handler, Object input, String settings)
      throws Exception {
    try (RecordedCalls calls = handler(handler, settings)) {
      return calls.failure(WORK, input);
    }
  }

  @Test
  void aRequestHandlerGetsItsEventAsAnObjectAndIsLoadedOnce() throws Exception {
    try (RecordedCalls calls = handler("shop.Charge", "")) {
      Map<String, Object> order = Map.of("item", "coat", "count", 2);
      Map<?, ?> first = (Map<?, ?>) calls.result(WORK, order);
      assertEquals("coat", first.get("item"));
      assertEquals(2, first.get("count"));
      assertEquals("work", first.get("name"));
      assertEquals("0.1", first.get("jackson"));
      assertEquals(true, first.get("left"));
      assertEquals(2, ((Map<?, ?>) calls.result(WORK, order)).get("calls"));
      List<String> once = List.of("Work: charging coat", "Work: printed");
      assertEquals(Stream.concat(once.stream(), once.stream()).toList(), calls.printed);
    }
  }

  @Test
  void aFolderOfClassesFindsItsDependenciesInAFolderOfJars() throws Exception {
    Path parts = Files.createDirectories(folder.resolve("parts"));
    Path library = Files.createDirectories(parts.resolve("library"));
    Classes.compile(folder.resolve("src"), parts);
    Files.move(parts.resolve("com"), library.resolve("com"));
    Path jars = Files.createDirectories(folder.resolve("jars"));
    Classes.pack(library, jars.resolve("jackson-0.1.jar"));
    Map<String, Object> order = Map.of("item", "coat", "count", 2);
    String mapping = "functions:\n  work: { jar: [parts%s], handler: shop.Charge }\n";
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping.formatted(", 'jars/*'"))) {
      assertEquals("0.1", ((Map<?, ?>) calls.result(WORK, order)).get("jackson"));
    }
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping.formatted(""))) {
      assertEquals("java.lang.NoClassDefFoundError", calls.failure(WORK, order).error());
    }
  }

  @Test
  void methodsAndStreamsAreHandlersToo() throws Exception {
    assertEquals(3, result("shop.Charge::length", "abc"));
    assertNull(result("shop.Charge::none", Map.of()));
    assertEquals("hidden", result("shop.Charge::hidden", null));
    assertEquals(Map.of("a", 1), result("shop.Charge$Streams", Map.of("a", 1)));
  }

  @Test
  void anExceptionIsReportedWithItsCause() throws Exception {
    TaskUpdate.Failed failed = failure("shop.Charge::fail", Map.of(), "");
    assertEquals("java.lang.IllegalStateException", failed.error());
    Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
    assertEquals("outer", cause.get("errorMessage"));
    assertTrue(
        String.valueOf(cause.get("stackTrace")).startsWith("[shop.Charge.fail(Charge.java:"));
    assertEquals("java.io.IOException", ((Map<?, ?>) cause.get("cause")).get("errorType"));
  }

  @Test
  void nothingAHandlerDoesHurtsTheRun() throws Exception {
    TaskUpdate.Failed exited = failure("shop.Charge::exit", "3", "");
    assertEquals("Runtime.ExitError", exited.error());
    assertTrue(String.valueOf(exited.cause()).contains("exit status 3"), exited::toString);
    assertEquals("Sandbox.Timedout", failure("shop.Charge::hang", null, ", timeout: 2s").error());
    assertEquals(
        "java.lang.OutOfMemoryError",
        failure("shop.Charge::exhaust", null, ", options: [-Xmx64m]").error());
    assertEquals("Function.ResponseSizeTooLarge", failure("shop.Charge::large", null, "").error());
  }

  @Test
  void whatCannotBeLoadedIsAFailure() throws Exception {
    assertEquals("java.lang.ClassNotFoundException", failure("shop.Absent", null, "").error());
    assertEquals(
        "java.lang.NoSuchMethodException", failure("shop.Charge::absent", null, "").error());
  }
}
