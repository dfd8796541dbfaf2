package asl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.History;
import asl.history.HistoryReader;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.a | {\"a\":\"***\",\"b\":{\"a\":2},\"c\":[{\"a\":3}]}",
        "$..a | {\"a\":\"***\",\"b\":{\"a\":\"***\"},\"c\":[{\"a\":\"***\"}]}",
        "$.c[*].a | {\"a\":1,\"b\":{\"a\":2},\"c\":[{\"a\":\"***\"}]}",
        "$.c[0] | {\"a\":1,\"b\":{\"a\":2},\"c\":[\"***\"]}",
        "$['b']['a'] | {\"a\":1,\"b\":{\"a\":\"***\"},\"c\":[{\"a\":3}]}",
        "$.* | {\"a\":\"***\",\"b\":\"***\",\"c\":\"***\"}",
        "$.nothing | {\"a\":1,\"b\":{\"a\":2},\"c\":[{\"a\":3}]}",
      })
  void aPathNamesPlaces(String path, String expected) throws JsonSyntaxException {
    Object value = JsonReader.read("{\"a\":1,\"b\":{\"a\":2},\"c\":[{\"a\":3}]}");
    Object masked = DataPath.of(path).replace(value, any -> Redaction.MASK);
    assertEquals(expected, JsonWriter.write(masked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "$", "$.", "$a", "$[", "$['a", "$..", "$[]"})
  void whatIsNoPathSaysSo(String path) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> DataPath.of(path)).getMessage();
    assertTrue(message.contains("is not a path"), message);
  }

  @Test
  void aSecretIsMaskedWhereverItOccurs() {
    String text =
        """
        {"events":[
        {"type":"ExecutionStarted","id":1,"executionStartedEventDetails":\
        {"input":"{\\"user\\":{\\"password\\":\\"hunter22\\",\\"pin\\":1234}}"}},
        {"type":"LambdaFunctionFailed","id":2,"lambdaFunctionFailedEventDetails":\
        {"error":"E","cause":"no user with hunter22"}},
        {"type":"PassStateExited","id":3,"stateExitedEventDetails":{"name":"P",\
        "output":"[\\"hunter22!\\"]","assignedVariables":{"p":"\\"hunter22\\""}}}]}""";
    History history =
        HistoryReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    Redaction redaction =
        new Redaction(List.of(DataPath.of("$..password"), DataPath.of("$.user.pin")));
    String masked =
        redaction.apply(history).events().stream()
            .map(event -> JsonWriter.write(event.toJson()))
            .toList()
            .toString();
    assertFalse(masked.contains("hunter22"), masked);
    assertFalse(masked.contains("1234"), masked);
    assertTrue(masked.contains("no user with ***"), masked);
    assertTrue(masked.contains("***!"), masked);
  }
}
