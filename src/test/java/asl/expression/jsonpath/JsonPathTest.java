package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import asl.expression.EvaluationException;
import asl.expression.FixedScope;
import asl.json.JsonReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
  @Test
  void nothingFoundIsNotNull() throws Exception {
    FixedScope scope = FixedScope.of(JsonReader.read("{\"a\":null}"));
    assertNull(JsonPath.compile("$.a").find(scope));
    assertSame(NoMatch.NO_MATCH, JsonPath.compile("$.b").find(scope));
    assertSame(NoMatch.NO_MATCH, JsonPath.compile("$a").find(scope));
    assertEquals(List.of(), JsonPath.compile("$.b[*]").find(scope));
    assertEquals(List.of(), JsonPath.compile("$.b[?(@.c)]").find(scope));
  }

  @ParameterizedTest
  @CsvSource({"$.a, true", "$.a[0], true", "$.a[*], false", "'$.a[0,1]', false", "$..a, false"})
  void definitePathsAreTold(String path, boolean definite) throws Exception {
    assertEquals(definite, JsonPath.compile(path).isDefinite());
  }

  @Test
  void originAndLeadingNamesAreTold() throws Exception {
    JsonPath path = JsonPath.compile("$$.Execution.Input[0].id");
    assertSame(PathOrigin.CONTEXT, path.origin());
    assertEquals(List.of("Execution", "Input"), path.leadingNames());
    assertSame(PathOrigin.VARIABLE, JsonPath.compile("$v.a").origin());
    assertSame(PathOrigin.INPUT, JsonPath.compile("$").origin());
    assertEquals(List.of(), JsonPath.compile("$.a[*]").leadingNames());
    assertEquals("$.a ", JsonPath.compile("$.a ").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $.a     | {"b":1}   | a
          $.b.c   | {"b":1}   | c
          $.b[2]  | {"b":[1]} | 2
          """)
  void referenceNamesTheStepThatFails(String path, String root, String step) throws Exception {
    JsonPath compiled = JsonPath.compile(path);
    FixedScope scope = FixedScope.of(JsonReader.read(root));
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> compiled.evaluateReference(scope));
    assertEquals("States.ReferencePathConflict", failure.error());
    assertEquals("Unable to apply step \"" + step + "\" to input " + root, failure.causeText());
  }

  @Test
  void referenceGivesWhatIsThere() throws Exception {
    FixedScope scope = FixedScope.of(Map.of("a", List.of(1, 2)));
    assertEquals(List.of(1, 2), JsonPath.compile("$.a").evaluateReference(scope));
    assertEquals(List.of(2), JsonPath.compile("$.a[1:]").evaluateReference(scope));
  }

  @Test
  void failureNamesTheFieldAndTheInput() throws Exception {
    FixedScope scope = FixedScope.of(Map.of("a", 1));
    JsonPath path = JsonPath.compile("$.b");
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> path.evaluate(scope, "CausePath"));
    assertEquals(
        "The JSONPath '$.b' specified for the field 'CausePath' could not be found in the input"
            + " '{\"a\":1}'",
        failure.causeText());
  }
}
