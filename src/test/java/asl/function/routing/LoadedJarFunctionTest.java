package asl.function.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.function.TaskUpdate;
import asl.json.JsonReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers with {@code isolation: class-loader}. */
class LoadedJarFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  private static final String CODE =
      """
      package shop;

      import com.amazonaws.services.lambda.runtime.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;

      public class Shop {
        private static final AtomicInteger CALLS = new AtomicInteger();
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        public int count() { return CALLS.incrementAndGet(); }

        public Map<String, Object> describe(Map<String, Object> event, Context context) {
          context.getLogger().log("logged");
          System.out.println("printed");
          System.err.print("told");
          Map<String, Object> told = new TreeMap<>(event);
          told.put("name", context.getFunctionName());
          told.put("arn", context.getInvokedFunctionArn());
          told.put("request", context.getAwsRequestId().length());
          told.put("left", context.getRemainingTimeInMillis() > 1000);
          ClientContext client = context.getClientContext();
          told.put("client", client == null ? "none" : client.getCustom().toString());
          told.put("jackson", com.fasterxml.jackson.databind.ObjectMapper.VERSION);
          told.put("loader", Thread.currentThread().getContextClassLoader()
              == Shop.class.getClassLoader());
          return told;
        }

        public String meet(String name) throws Exception {
          System.out.print(name);
          BOTH.countDown();
          BOTH.await();
          Thread child = new Thread(() -> System.out.print(name));
          child.start();
          child.join();
          return name;
        }

        public List<String> seen() {
          List<String> seen = new ArrayList<>();
          for (String name : List.of("asl.function.jar.HandlerHost", "picocli.CommandLine",
              "tools.jackson.databind.ObjectMapper",
              "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer")) {
            try {
              seen.add(Class.forName(name).getName());
            } catch (ClassNotFoundException e) {
              continue;
            }
          }
          return seen;
        }

        public void fail() { throw new IllegalStateException("closed"); }

        public int overflow() { return 1 + overflow(); }

        public void exhaust() { throw new OutOfMemoryError("no more"); }

        public String large() { return "a".repeat(10_000_000); }

        public void hang() throws Exception {
          try {
            new CountDownLatch(1).await();
          } finally {
            System.out.println("asked to end");
          }
        }
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void buildJar() throws Exception {
    Classes.build(
        folder, "shop.jar", Map.of("Shop.java", CODE, "ObjectMapper.java", Classes.OTHER_JACKSON));
  }

  private static RecordedCalls handler(String method, String settings) throws Exception {
    return RecordedCalls.with(
        folder,
        "functions:\n  work: { jar: shop.jar, handler: 'shop.Shop::%s', isolation: class-loader%s }\n"
            .formatted(method, settings));
  }

  private static String error(String method) throws Exception {
    try (RecordedCalls calls = handler(method, "")) {
      return calls.failure(WORK, null).error();
    }
  }

  @Test
  void itsContextIsCompleteAndItSeesItsOwnLibraries() throws Exception {
    try (RecordedCalls calls = handler("describe", "")) {
      Map<?, ?> told = (Map<?, ?>) calls.result(WORK, Map.of("a", 1));
      assertEquals(
          Map.of(
              "a", 1, "name", "work", "arn", WORK, "request", 36, "left", true, "client", "none",
              "jackson", "0.1", "loader", true),
          told);
    }
    try (RecordedCalls calls = handler("seen", "")) {
      assertEquals(List.of(), calls.result(WORK, null));
    }
  }

  @Test
  void whatItsCallerSaysOfItselfIsNoEvent() throws Exception {
    String context = "{\"custom\":{\"a\":\"b\",\"event\":\"c\"}}";
    Map<String, Object> input =
        Map.of(
            "FunctionName", "work",
            "Payload", Map.of("x", "ü"),
            "ClientContext", Base64.getEncoder().encodeToString(context.getBytes(UTF_8)));
    try (RecordedCalls calls = handler("describe", "")) {
      Map<?, ?> result = (Map<?, ?>) calls.result(RecordedCalls.INVOKE, input);
      Map<?, ?> told = (Map<?, ?>) result.get("Payload");
      assertEquals("{a=b, event=c}", told == null ? "" : told.get("client"));
      assertEquals("ü", told == null ? "" : told.get("x"));
    }
  }

  @Test
  void whatItPrintsIsShownWithItsStateAndNowhereElse() throws Exception {
    try (RecordedCalls calls = handler("describe", "")) {
      calls.result(WORK, Map.of());
      assertEquals(
          Set.of("Work: logged", "Work: printed", "Work: told"), Set.copyOf(calls.printed));
      assertEquals(3, calls.printed.size());
    }
  }

  @Test
  void itIsLoadedOnceForAllCalls() throws Exception {
    try (RecordedCalls calls = handler("count", "")) {
      assertEquals(1, calls.result(WORK, null));
      assertEquals(2, calls.result(WORK, null));
    }
    try (RecordedCalls calls = handler("count", "")) {
      assertEquals(1, calls.result(WORK, null), "another run loads it anew");
    }
  }

  @Test
  void callsAtTheSameTimeKeepTheirOutputApart() throws Exception {
    try (RecordedCalls calls = handler("meet", "")) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      calls.router.invoke(RecordedCalls.invocation(WORK, "a"), updates::add);
      calls.router.invoke(RecordedCalls.invocation(WORK, "b"), updates::add);
      Set<String> results = new TreeSet<>();
      for (int i = 0; i < 2; i++) {
        TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
        results.add(String.valueOf(((TaskUpdate.Succeeded) update).output()));
      }
      assertEquals(Set.of("a", "b"), results);
      assertEquals(Set.of("Work: aa", "Work: bb"), Set.copyOf(calls.printed));
    }
  }

  @Test
  void whatItThrowsIsAFailure() throws Exception {
    try (RecordedCalls calls = handler("fail", "")) {
      TaskUpdate.Failed failed = calls.failure(WORK, null);
      assertEquals("java.lang.IllegalStateException", failed.error());
      Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
      List<?> trace = (List<?>) cause.get("stackTrace");
      assertEquals(1, trace == null ? 0 : trace.size(), failed::toString);
    }
    assertEquals("java.lang.StackOverflowError", error("overflow"));
    assertEquals("java.lang.OutOfMemoryError", error("exhaust"));
    assertEquals("Function.ResponseSizeTooLarge", error("large"));
    assertEquals("java.lang.NoSuchMethodException", error("absent"));
  }

  @Test
  void aTimeoutEndsTheWaitingAndInterruptsTheThread() throws Exception {
    try (RecordedCalls calls = handler("hang", ", timeout: 200ms")) {
      assertEquals("Sandbox.Timedout", calls.failure(WORK, null).error());
      calls.awaitPrinted("asked to end");
    }
  }
}
