package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaInvokeTest {
  private static final String ECHO = "functions:\n  echo: { shell: 'echo said >&2; cat' }\n";

  @TempDir Path folder;

  @BeforeAll
  static void aShellIsThere() {
    Programs.assume("sh", "-c", "exit 0");
  }

  private Object payload(String parameters) throws Exception {
    try (RecordedCalls calls = RecordedCalls.with(folder, ECHO)) {
      return response(calls, parameters).get("Payload");
    }
  }

  private static Map<?, ?> response(RecordedCalls calls, String parameters) throws Exception {
    return (Map<?, ?>) calls.result(RecordedCalls.INVOKE, JsonReader.read(parameters));
  }

  @Test
  void theResultIsWrappedAsTheApiAnswers() throws Exception {
    try (RecordedCalls calls = RecordedCalls.with(folder, ECHO)) {
      Map<?, ?> response = response(calls, "{\"FunctionName\":\"echo\",\"Payload\":{\"a\":1}}");
      assertEquals(
          List.of(
              "ExecutedVersion", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode"),
          List.copyOf(response.keySet()));
      assertEquals("$LATEST", response.get("ExecutedVersion"));
      assertEquals(Map.of("a", 1), response.get("Payload"));
      assertEquals(200, response.get("StatusCode"));
      Map<?, ?> metadata = (Map<?, ?>) response.get("SdkHttpMetadata");
      assertEquals("7", ((Map<?, ?>) metadata.get("HttpHeaders")).get("Content-Length"));
      assertEquals(
          List.of("7"), ((Map<?, ?>) metadata.get("AllHttpHeaders")).get("Content-Length"));
    }
  }

  @Test
  void aPayloadThatIsTextIsTheTextOfTheEvent() throws Exception {
    assertEquals(0, payload("{\"FunctionName\":\"echo\",\"Payload\":\"0\"}"));
    assertEquals("x", payload("{\"FunctionName\":\"echo\",\"Payload\":\"\\\"x\\\"\"}"));
    assertEquals(Map.of(), payload("{\"FunctionName\":\"echo\",\"Payload\":null}"));
    assertEquals(Map.of(), payload("{\"FunctionName\":\"echo\"}"));
  }

  @Test
  void aPayloadTextThatIsNoJsonIsRefused() throws Exception {
    try (RecordedCalls calls = RecordedCalls.with(folder, ECHO)) {
      TaskUpdate.Failed failed =
          calls.failure(RecordedCalls.INVOKE, Map.of("FunctionName", "echo", "Payload", "hello"));
      assertEquals("Lambda.InvalidRequestContentException", failed.error());
    }
  }

  @Test
  void theFunctionMayBeNamedInEveryWayTheApiTakes() throws Exception {
    String arn = RecordedCalls.LAMBDA + "echo";
    for (String name :
        List.of("echo", "echo:prod", arn, arn + ":3", "111111111111:function:echo:prod")) {
      assertEquals(1, payload("{\"FunctionName\":\"" + name + "\",\"Payload\":\"1\"}"), name);
    }
  }

  @Test
  void aFunctionThatIsNotMappedIsNotFound() throws Exception {
    try (RecordedCalls calls = RecordedCalls.with(folder, ECHO)) {
      TaskUpdate.Failed failed =
          calls.failure(RecordedCalls.INVOKE, Map.of("FunctionName", "other"));
      assertEquals("Lambda.ResourceNotFoundException", failed.error());
      assertTrue(
          String.valueOf(failed.cause())
              .startsWith(
                  "Function not found: arn:aws:lambda:us-east-1:111111111111:function:other:$LATEST"
                      + " (Service: AWSLambda; Status Code: 404; Error Code:"
                      + " ResourceNotFoundException; Request ID: "),
          failed::toString);
    }
  }

  @Test
  void theEndOfTheLogComesWithTheResultWhereItIsAskedFor() throws Exception {
    try (RecordedCalls calls = RecordedCalls.with(folder, ECHO)) {
      Map<?, ?> response =
          response(calls, "{\"FunctionName\":\"echo\",\"Payload\":{},\"LogType\":\"Tail\"}");
      String log =
          new String(
              Base64.getDecoder().decode((String) response.get("LogResult")),
              StandardCharsets.UTF_8);
      assertTrue(log.contains("\nsaid\n"), log);
    }
  }

  @Test
  void anEventIsAcceptedAtOnceAndRunsToItsEndBeforeTheRunEnds() throws Exception {
    Path file = folder.resolve("done");
    String mapping =
        "functions:\n  slow: { shell: 'sleep 1; cat >done' }\n  broken: { shell: 'exit 5' }\n";
    List<String> printed;
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping)) {
      Map<?, ?> response =
          response(
              calls,
              "{\"FunctionName\":\"slow\",\"Payload\":{\"a\":1},\"InvocationType\":\"Event\"}");
      assertEquals(202, response.get("StatusCode"));
      assertFalse(response.containsKey("Payload"));
      assertFalse(Files.exists(file));
      response(calls, "{\"FunctionName\":\"broken\",\"InvocationType\":\"Event\"}");
      printed = calls.printed;
    }
    assertEquals("{\"a\":1}", Files.readString(file));
    assertEquals(
        List.of("Work: failed: Lambda.Unknown: The command ended with exit code 5."), printed);
  }

  @Test
  void aDryRunCallsNothing() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(folder, "functions: { f: { shell: 'touch x' } }")) {
      Map<?, ?> response =
          response(calls, "{\"FunctionName\":\"f\",\"InvocationType\":\"DryRun\"}");
      assertEquals(204, response.get("StatusCode"));
      assertFalse(response.containsKey("Payload"));
      assertEquals(
          "Lambda.ResourceNotFoundException",
          calls
              .failure(
                  RecordedCalls.INVOKE, Map.of("FunctionName", "g", "InvocationType", "DryRun"))
              .error());
    }
    assertFalse(Files.exists(folder.resolve("x")));
  }

  @Test
  void parametersThatLambdaRefusesAreRefused() throws Exception {
    try (RecordedCalls calls = RecordedCalls.with(folder, ECHO)) {
      TaskUpdate.Failed type =
          calls.failure(
              RecordedCalls.INVOKE, Map.of("FunctionName", "echo", "InvocationType", "Async"));
      assertEquals("Lambda.InvalidParameterValueException", type.error());
      assertTrue(String.valueOf(type.cause()).startsWith("Value 'Async' at 'invocationType'"));
      TaskUpdate.Failed context =
          calls.failure(RecordedCalls.INVOKE, Map.of("FunctionName", "echo", "ClientContext", "?"));
      assertEquals("Lambda.InvalidParameterValueException", context.error());
    }
  }

  @Test
  void theClientContextReachesTheHandler() throws Exception {
    String told =
        "{\"custom\":{\"a\":\"b\"},\"client\":{\"app_title\":\"till\"},\"env\":{\"x\":\"y\"}}";
    Map<String, Object> parameters =
        Map.of(
            "FunctionName",
            "work",
            "ClientContext",
            Base64.getEncoder().encodeToString(told.getBytes(StandardCharsets.UTF_8)));
    Programs.assume("python3");
    Programs.assume("node");
    Files.writeString(
        folder.resolve("app.py"),
        """
        def handler(e, c):
            c = c.client_context
            return [c.custom['a'], c.client.app_title, c.env['x']]
        """);
    Files.writeString(
        folder.resolve("app.mjs"),
        "export const handler = async (e, { clientContext: c }) =>"
            + " [c.custom.a, c.client.app_title, c.env.x];");
    Files.writeString(
        folder.resolve("App.java"),
        """
        import com.amazonaws.services.lambda.runtime.*;
        import java.util.List;
        public class App {
          public List<String> handle(Context context) {
            ClientContext c = context.getClientContext();
            return List.of(c.getCustom().get("a"), c.getClient().getAppTitle(), c.getEnvironment().get("x"));
          }
        }
        """);
    Classes.compile(folder.resolve("App.java"), folder);
    for (String kind :
        List.of("python: app.py:handler", "node: app.mjs", "jar: ., handler: 'App::handle'")) {
      try (RecordedCalls calls =
          RecordedCalls.with(folder, "functions: { work: { %s } }".formatted(kind))) {
        Map<?, ?> response = (Map<?, ?>) calls.result(RecordedCalls.INVOKE, parameters);
        assertEquals(List.of("b", "till", "y"), response.get("Payload"), kind);
      }
    }
  }
}
