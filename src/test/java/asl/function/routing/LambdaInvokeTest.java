package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.json.JsonReader;
import java.nio.charset.StandardCharsets;
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
}
