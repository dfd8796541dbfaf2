package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  /** A runtime as it would be written in any language: a loop over the API's two requests. */
  private static final String RUNTIME =
      """
      import json, os, sys, time, urllib.request
      root = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/"
      def post(path, value):
          return urllib.request.urlopen(root + path, json.dumps(value).encode()).status
      if os.environ["_HANDLER"] == "broken":
          post("init/error", {"errorType": "Init.Broken", "errorMessage": "no"})
          sys.exit(1)
      while True:
          with urllib.request.urlopen(root + "invocation/next") as answer:
              event = json.load(answer)
              headers = answer.headers
          id = headers["Lambda-Runtime-Aws-Request-Id"]
          left = int(headers["Lambda-Runtime-Deadline-Ms"]) / 1000 - time.time()
          if event == "fail":
              post(f"invocation/{id}/error", {"errorType": "TooCold", "errorMessage": "brr"})
          elif event == "crash":
              os._exit(4)
          elif event == "hang":
              time.sleep(60)
          else:
              print("served", flush=True)
              assert post(f"invocation/{id}/response", {
                  "event": event, "arn": headers["Lambda-Runtime-Invoked-Function-Arn"],
                  "left": 0 < left <= 5.5, "pid": os.getpid()}) == 202
      """;

  @TempDir Path folder;

  @BeforeAll
  static void pythonIsThere() {
    Programs.assume("python3");
  }

  private RecordedCalls runtime(String settings) throws Exception {
    Files.writeString(folder.resolve("bootstrap.py"), RUNTIME);
    return RecordedCalls.with(
        folder,
        "functions:\n  work: { runtime: [python3, bootstrap.py], timeout: 5s%s }\n"
            .formatted(settings));
  }

  @Test
  void aProgramAsksForItsCallsAndAnswersThem() throws Exception {
    try (RecordedCalls calls = runtime("")) {
      Map<?, ?> first = (Map<?, ?>) calls.result(WORK, Map.of("ü", 1));
      assertEquals(Map.of("ü", 1), first.get("event"));
      assertEquals(WORK, first.get("arn"));
      assertEquals(true, first.get("left"));
      assertEquals(first.get("pid"), ((Map<?, ?>) calls.result(WORK, 2)).get("pid"));
      calls.awaitPrinted("Work: served");
    }
  }

  @Test
  void whatGoesWrongIsReportedAsLambdaDoes() throws Exception {
    try (RecordedCalls calls = runtime("")) {
      assertEquals("TooCold", calls.failure(WORK, "fail").error());
      TaskUpdate.Failed crashed = calls.failure(WORK, "crash");
      assertEquals("Runtime.ExitError", crashed.error());
      assertTrue(String.valueOf(crashed.cause()).contains("exit status 4"), crashed::toString);
      assertEquals(3, ((Map<?, ?>) calls.result(WORK, 3)).get("event"));
    }
    try (RecordedCalls calls = runtime(", handler: broken")) {
      assertEquals("Init.Broken", calls.failure(WORK, null).error());
    }
    try (RecordedCalls calls = runtime("")) {
      assertEquals("Sandbox.Timedout", calls.failure(WORK, "hang").error());
    }
  }

  @Test
  void twoHundredCallsAtATimeAllEnd() throws Exception {
    try (RecordedCalls calls = runtime(", concurrency: 3")) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      for (int i = 0; i < 200; i++) {
        calls.router.invoke(RecordedCalls.invocation(WORK, i), updates::add);
      }
      var results = new java.util.HashSet<Object>();
      for (int i = 0; i < 200; i++) {
        TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
        results.add(((Map<?, ?>) ((TaskUpdate.Succeeded) update).output()).get("event"));
      }
      assertEquals(200, results.size());
    }
  }

  @Test
  void aCompiledProgramServesCalls() throws Exception {
    Programs.assume("cc");
    Path source = Path.of("src/test/resources/function/robust/bootstrap.c").toAbsolutePath();
    List<String> compiler =
        List.of("cc", "-D_GNU_SOURCE", "-o", folder.resolve("bootstrap").toString());
    Process compiled =
        new ProcessBuilder(Stream.concat(compiler.stream(), Stream.of(source.toString())).toList())
            .inheritIO()
            .start();
    assertEquals(0, compiled.waitFor());
    try (RecordedCalls calls =
        RecordedCalls.with(folder, "functions: { work: { runtime: ./bootstrap } }")) {
      assertEquals(Map.of("ü", List.of(1)), calls.result(WORK, Map.of("ü", List.of(1))));
      assertEquals("x".repeat(1_000_000), calls.result(WORK, "x".repeat(1_000_000)));
      TaskUpdate.Failed crashed = calls.failure(WORK, "crash");
      assertEquals("Runtime.ExitError", crashed.error());
      assertTrue(String.valueOf(crashed.cause()).contains("signal: aborted"), crashed::toString);
      assertEquals(1, calls.result(WORK, 1));
    }
  }
}
