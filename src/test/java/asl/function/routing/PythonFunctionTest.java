package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonFunctionTest {
  @TempDir Path folder;

  @BeforeAll
  static void pythonIsThere() {
    Programs.assume("python3");
  }

  private RecordedCalls handler(String code) throws Exception {
    return handler(code, "");
  }

  private RecordedCalls handler(String code, String settings) throws Exception {
    Files.writeString(folder.resolve("app.py"), code);
    return RecordedCalls.with(
        folder, "functions:\n  work: { python: app.py:handler%s }\n".formatted(settings));
  }

  @Test
  void returnsWhatTheHandlerReturns() throws Exception {
    try (RecordedCalls calls =
        handler(
            "def handler(event, context):\n    return {'got': event, 'pi': 3.5, 'ü': None}\n")) {
      Object result = calls.result(RecordedCalls.LAMBDA + "work", Map.of("a", 1));
      assertEquals(JsonReader.read("{\"got\":{\"a\":1},\"pi\":3.5,\"ü\":null}"), result);
    }
  }

  @Test
  void anExceptionBecomesItsTypeAndTheErrorObject() throws Exception {
    try (RecordedCalls calls =
        handler("def handler(event, context):\n    raise ValueError('no coat')\n")) {
      TaskUpdate.Failed failed = calls.failure(RecordedCalls.LAMBDA + "work", Map.of());
      assertEquals("ValueError", failed.error());
      Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
      assertEquals("no coat", cause.get("errorMessage"));
      assertEquals("ValueError", cause.get("errorType"));
      assertEquals(1, ((List<?>) cause.get("stackTrace")).size(), cause::toString);
      assertEquals(
          List.of("errorMessage", "errorType", "requestId", "stackTrace"),
          new ArrayList<>(cause.keySet()));
    }
  }

  @Test
  void bytesAreTheTextOfTheResult() throws Exception {
    try (RecordedCalls calls =
        handler("def handler(event, context):\n    return b'[1, \"x\"]'\n")) {
      assertEquals(List.of(1, "x"), calls.result(RecordedCalls.LAMBDA + "work", Map.of()));
    }
  }

  @Test
  void theContextKnowsTheCall() throws Exception {
    try (RecordedCalls calls =
        handler(
            """
            def handler(event, context):
                return [context.function_name, context.invoked_function_arn,
                        len(context.aws_request_id),
                        0 < context.get_remaining_time_in_millis() <= 7000,
                        context.client_context]
            """,
            ", timeout: 7s")) {
      List<Object> expected =
          new ArrayList<>(List.of("work", RecordedCalls.LAMBDA + "work", 36, true));
      expected.add(null);
      assertEquals(expected, calls.result(RecordedCalls.LAMBDA + "work", null));
    }
  }

  @Test
  void whatItPrintsGoesToTheListenerAndNeverIntoTheResult() throws Exception {
    try (RecordedCalls calls =
        handler(
            """
            import os, sys
            def handler(event, context):
                print("hello\\x1b[31m")
                os.write(1, b"raw\\n")
                os.system("echo from a child")
                return 1
            """)) {
      assertEquals(1, calls.result(RecordedCalls.LAMBDA + "work", null));
      calls.awaitPrinted("Work: hello\\u001b[31m");
      calls.awaitPrinted("Work: raw");
      calls.awaitPrinted("Work: from a child");
    }
  }

  @Test
  void whatACallPrintsIsToldBeforeItsResultAndAsItsOwn() throws Exception {
    try (RecordedCalls calls =
        handler(
            """
            import sys
            def handler(event, context):
                sys.stderr.write("a" * 3000 + "\\n\\n" + str(event))
                return event
            """)) {
      for (int i = 0; i < 50; i++) {
        calls.printed.clear();
        calls.result(RecordedCalls.LAMBDA + "work", i);
        assertEquals(
            List.of("Work: " + "a".repeat(3000), "Work: ", "Work: " + i),
            List.copyOf(calls.printed));
      }
      calls.printed.clear();
      Map<?, ?> response =
          (Map<?, ?>)
              calls.result(
                  RecordedCalls.INVOKE,
                  Map.of("FunctionName", "work", "Payload", "7", "LogType", "Tail"));
      String log =
          new String(
              Base64.getDecoder().decode((String) response.get("LogResult")),
              StandardCharsets.UTF_8);
      assertTrue(log.contains("aaa\n\n7\nEND RequestId"), log);
    }
  }

  @Test
  void aHandlerThatClosesItsOutputIsServedAllTheSame() throws Exception {
    try (RecordedCalls calls =
        handler("import os\ndef handler(event, context):\n    os.close(2)\n    return event\n")) {
      assertEquals(1, calls.result(RecordedCalls.LAMBDA + "work", 1));
    }
  }

  @Test
  void oneProcessServesCallsOneAfterTheOther() throws Exception {
    try (RecordedCalls calls =
        handler("import os\ndef handler(event, context):\n    return os.getpid()\n")) {
      Object first = calls.result(RecordedCalls.LAMBDA + "work", null);
      assertEquals(first, calls.result(RecordedCalls.LAMBDA + "work", null));
    }
  }

  @Test
  void aCrashIsARuntimeExitErrorAndTheNextCallWorks() throws Exception {
    try (RecordedCalls calls =
        handler(
            """
            import os
            def handler(event, context):
                if event == "crash":
                    os._exit(3)
                return event
            """)) {
      TaskUpdate.Failed failed = calls.failure(RecordedCalls.LAMBDA + "work", "crash");
      assertEquals("Runtime.ExitError", failed.error());
      assertTrue(String.valueOf(failed.cause()).contains("exit status 3"), failed::toString);
      assertEquals("next", calls.result(RecordedCalls.LAMBDA + "work", "next"));
    }
  }

  @Test
  void aHangEndsAtTheFunctionsTimeout() throws Exception {
    try (RecordedCalls calls =
        handler(
            "import time\ndef handler(event, context):\n    time.sleep(60)\n",
            ", timeout: 300ms")) {
      TaskUpdate.Failed failed = calls.failure(RecordedCalls.LAMBDA + "work", null);
      assertEquals("Sandbox.Timedout", failed.error());
      assertTrue(String.valueOf(failed.cause()).contains("timed out after 0.30 seconds"));
    }
  }

  @Test
  void faultsOfTheModuleAreLambdasRuntimeErrors() throws Exception {
    assertEquals("Runtime.ImportModuleError", error("import no_such_module\n"));
    assertEquals("Runtime.UserCodeSyntaxError", error("def handler(:\n"));
    assertEquals("Runtime.HandlerNotFound", error("other = 1\n"));
    assertEquals("Runtime.MarshalError", error("def handler(e, c):\n    return {1, 2}\n"));
    assertEquals("Lambda.Unknown", error("def handler(e, c):\n    return b'\\xff'\n"));
    assertEquals(
        "Function.ResponseSizeTooLarge", error("def handler(e, c):\n    return 'a' * 10000000\n"));
  }

  private String error(String code) throws Exception {
    try (RecordedCalls calls = handler(code)) {
      return String.valueOf(calls.failure(RecordedCalls.LAMBDA + "work", null).error());
    }
  }

  @Test
  void aHugePayloadArrivesWhole() throws Exception {
    try (RecordedCalls calls = handler("def handler(event, context):\n    return len(event)\n")) {
      assertEquals(5_000_000, calls.result(RecordedCalls.LAMBDA + "work", "x".repeat(5_000_000)));
    }
  }

  @Test
  void twoHundredCallsAtATimeAreServedByAFewProcesses() throws Exception {
    try (RecordedCalls calls =
        handler(
            "import os\ndef handler(event, context):\n    return [event, os.getpid()]\n",
            ", concurrency: 4")) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      for (int i = 0; i < 200; i++) {
        calls.router.invoke(
            RecordedCalls.invocation(RecordedCalls.LAMBDA + "work", i), updates::add);
      }
      var numbers = new java.util.TreeSet<Integer>();
      var processes = new java.util.HashSet<Object>();
      for (int i = 0; i < 200; i++) {
        TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
        List<?> output = (List<?>) ((TaskUpdate.Succeeded) update).output();
        numbers.add((Integer) output.get(0));
        processes.add(output.get(1));
      }
      assertEquals(200, numbers.size());
      assertTrue(processes.size() <= 4, processes::toString);
    }
  }

  @Test
  void aCancelledCallEndsItsProcess() throws Exception {
    Path file = folder.resolve("pid");
    try (RecordedCalls calls =
        handler(
            """
            import os, time
            def handler(event, context):
                with open(event + ".new", "w") as f:
                    f.write(str(os.getpid()))
                os.rename(event + ".new", event)
                time.sleep(60)
            """)) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      var task =
          calls.router.invoke(
              RecordedCalls.invocation(RecordedCalls.LAMBDA + "work", file.toString()),
              updates::add);
      long process = Programs.awaitNumber(file);
      task.cancel();
      Programs.awaitEnd(process);
      assertTrue(updates.isEmpty());
    }
  }

  @Test
  void closingEndsAHandlerThatRuns() throws Exception {
    Path file = folder.resolve("pid");
    long process;
    try (RecordedCalls calls =
        handler(
            """
            import os, subprocess, time
            def handler(event, context):
                child = subprocess.Popen(["sleep", "60"], start_new_session=True)
                with open(event + ".new", "w") as f:
                    f.write(str(child.pid))
                os.rename(event + ".new", event)
                time.sleep(60)
            """)) {
      calls.router.invoke(
          RecordedCalls.invocation(RecordedCalls.LAMBDA + "work", file.toString()), update -> {});
      process = Programs.awaitNumber(file);
    }
    Programs.awaitEnd(process);
  }
}
