package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";

  /** Registers itself when it is imported, as tsx does, and strips the types of one handler. */
  private static final String STAND_IN_FOR_TSX =
      """
      import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(`
        import { readFileSync } from 'node:fs';
        import { fileURLToPath } from 'node:url';
        export const load = (url, context, next) => url.endsWith('.mts')
          ? { format: 'module', shortCircuit: true, source:
              readFileSync(fileURLToPath(url), 'utf8').replace(/: [{P].*?[}>](?=[) ])/g, '') }
          : next(url, context);
      `));
      """;

  @TempDir Path folder;

  @BeforeAll
  static void nodeIsThere() {
    Programs.assume("node");
  }

  private RecordedCalls handler(String file, String code) throws Exception {
    return handler(file, code, "");
  }

  private RecordedCalls handler(String file, String code, String settings) throws Exception {
    Files.writeString(folder.resolve(file), code);
    return RecordedCalls.with(
        folder, "functions:\n  work: { node: '%s#handler'%s }\n".formatted(file, settings));
  }

  private Object result(String file, String code) throws Exception {
    try (RecordedCalls calls = handler(file, code)) {
      return calls.result(WORK, Map.of("a", 1));
    }
  }

  @Test
  void everyWayToExportAndToAnswerWorks() throws Exception {
    Object got = Map.of("got", 1);
    assertEquals(got, result("a.js", "exports.handler = async (e) => ({ got: e.a });"));
    assertEquals(
        got,
        result("b.cjs", "module.exports = { handler: (e, c, cb) => cb(null, { got: e.a }) };"));
    assertEquals(got, result("c.mjs", "export const handler = async (e) => ({ got: e.a });"));
    assertEquals(
        got,
        result(
            "d.js",
            "exports.handler = (e, c) => { setTimeout(() => c.succeed({ got: e.a }), 20); };"));
    assertNull(result("e.js", "exports.handler = () => {};"));
    assertEquals(
        got,
        result(
            "f.js",
            "exports.handler = (e, c, done) => { Promise.resolve().then(() => done(null, { got: e.a })); };"));
  }

  @Test
  void errorsAreReportedAsLambdaDoes() throws Exception {
    try (RecordedCalls calls =
        handler(
            "a.js",
            "class TooCold extends Error { constructor(m) { super(m); this.name = 'TooCold'; } }\nexports.handler = async () => { throw new TooCold('brr'); };")) {
      TaskUpdate.Failed failed = calls.failure(WORK, null);
      assertEquals("TooCold", failed.error());
      Map<?, ?> cause = (Map<?, ?>) JsonReader.read(String.valueOf(failed.cause()));
      assertEquals("brr", cause.get("errorMessage"));
      List<?> trace = (List<?>) cause.get("trace");
      assertEquals("TooCold: brr", trace.get(0));
      assertTrue(String.valueOf(trace.get(1)).contains("a.js:2:"), trace::toString);
      assertFalse(trace.toString().contains("[eval]"), trace::toString);
    }
    assertEquals("Error", error("b.js", "exports.handler = (e, c, cb) => cb(new Error('x'));"));
    assertEquals("string", error("c.js", "exports.handler = (e, c, cb) => cb('x');"));
    assertEquals(
        "TypeError", error("d.js", "exports.handler = () => { setTimeout(() => null.x, 5); };"));
    assertEquals("Runtime.UserCodeSyntaxError", error("e.js", "exports.handler = (;"));
    assertEquals("Runtime.ImportModuleError", error("f.js", "require('no-such-module');"));
    assertEquals("Runtime.HandlerNotFound", error("g.js", "exports.other = 1;"));
    assertEquals("Runtime.ExitError", error("h.js", "exports.handler = () => process.exit(3);"));
    assertEquals(
        "Function.ResponseSizeTooLarge",
        error("i.js", "exports.handler = async () => 'a'.repeat(1e7);"));
  }

  private String error(String file, String code) throws Exception {
    try (RecordedCalls calls = handler(file, code)) {
      return String.valueOf(calls.failure(WORK, null).error());
    }
  }

  @Test
  void whatItPrintsGoesToTheListener() throws Exception {
    try (RecordedCalls calls =
        handler(
            "a.js",
            """
            const { spawnSync } = require('child_process');
            exports.handler = async () => {
              console.log('logged');
              process.stdout.write('written\\n');
              require('fs').writeSync(1, 'raw\\n');
              spawnSync('echo', ['from a child'], { stdio: 'inherit' });
              return 1;
            };
            """)) {
      assertEquals(1, calls.result(WORK, null));
      assertEquals(
          Set.of("Work: logged", "Work: written", "Work: raw", "Work: from a child"),
          Set.copyOf(calls.printed));
    }
  }

  @Test
  void whatACallPrintsIsToldBeforeItsResultAndAsItsOwn() throws Exception {
    try (RecordedCalls calls =
        handler(
            "a.js",
            "exports.handler = async (e) => { console.log('a'.repeat(3000)); console.error(e); };")) {
      for (int i = 0; i < 50; i++) {
        calls.printed.clear();
        calls.result(WORK, i);
        assertEquals(
            List.of("Work: " + "a".repeat(3000), "Work: " + i), List.copyOf(calls.printed));
      }
    }
  }

  @Test
  void aHandlerThatClosesItsOutputIsServedAllTheSame() throws Exception {
    try (RecordedCalls calls =
        handler(
            "a.js", "exports.handler = async (e) => { process.stderr.destroy(); return e; };")) {
      assertEquals(1, calls.result(WORK, 1));
      assertEquals(2, calls.result(WORK, 2));
    }
  }

  @Test
  void aHangEndsAtItsTimeoutAndTheNextCallWorks() throws Exception {
    try (RecordedCalls calls =
        handler(
            "a.js",
            "exports.handler = async (e) => { while (e === 'hang'); return e; };",
            ", timeout: 1s")) {
      assertEquals("Sandbox.Timedout", calls.failure(WORK, "hang").error());
      assertEquals("x".repeat(3_000_000), calls.result(WORK, "x".repeat(3_000_000)));
    }
  }

  @Test
  void twoHundredCallsAtATimeAllEnd() throws Exception {
    try (RecordedCalls calls =
        handler("a.js", "exports.handler = async (e) => e;", ", concurrency: 3")) {
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

  @Test
  void typeScriptIsLoadedByNodeOrByTheProjectsTsxOrRefusedWithARemedy() throws Exception {
    String code =
        "export const handler = async (e: { a: number }): Promise<object> => ({ got: e.a });";
    try (RecordedCalls calls = handler("a.mts", code)) {
      TaskUpdate update = calls.call(WORK, Map.of("a", 1));
      if (update instanceof TaskUpdate.Failed failed) {
        assertEquals("Runtime.ImportModuleError", failed.error());
        assertTrue(
            String.valueOf(failed.cause()).contains("npm install --save-dev tsx"),
            failed::toString);
      } else {
        assertEquals(Map.of("got", 1), ((TaskUpdate.Succeeded) update).output());
      }
    }
    Path tsx = Files.createDirectories(folder.resolve("node_modules/tsx"));
    Files.writeString(tsx.resolve("package.json"), "{\"exports\": {\".\": \"./loader.mjs\"}}");
    Files.writeString(tsx.resolve("loader.mjs"), STAND_IN_FOR_TSX);
    assertEquals(Map.of("got", 1), result("b.mts", code));
  }
}
