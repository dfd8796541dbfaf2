package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of cases: value is compared as JSON text, error with the end of the cause. */
class CaseTablesTest {
  private static final List<String> TABLES =
      List.of("functions", "language", "errors", "results", "limits");
  private static final int FEWEST_CASES = 90;

  @TestFactory
  List<DynamicTest> cases() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (String table : TABLES) {
      for (Map<String, @Nullable Object> fields : CaseTable.read(table)) {
        String name = table + ": " + fields.get("expression");
        tests.add(DynamicTest.dynamicTest(name, () -> check(fields)));
      }
    }
    assertTrue(tests.size() >= FEWEST_CASES, "only " + tests.size() + " cases");
    return tests;
  }

  private static void check(Map<String, @Nullable Object> fields) throws Exception {
    JsonataLanguage language =
        new JsonataLanguage(
            new Random(7)::nextLong, () -> Instant.parse("2024-02-29T12:30:45.678Z"));
    TestScope scope = scope(fields);
    String expression = String.valueOf(fields.get("expression"));
    String type = String.valueOf(fields.getOrDefault("type", "ANY"));
    String actual;
    try {
      actual =
          JsonWriter.write(
              language.compile(expression, "Output", ResultType.valueOf(type)).evaluate(scope));
    } catch (EvaluationException e) {
      String start =
          "The JSONata expression '" + expression + "' specified for the field 'Output' ";
      assertTrue(e.causeText().startsWith(start), e.causeText());
      actual = e.causeText().substring(start.length());
    }
    Object error = fields.get("error");
    assertEquals(error == null ? JsonWriter.write(fields.get("value")) : error, actual);
  }

  @SuppressWarnings("unchecked")
  private static TestScope scope(Map<String, @Nullable Object> fields) {
    TestScope scope = TestScope.ofInput(fields.get("input"));
    Object variables = fields.getOrDefault("variables", Map.of());
    for (Map.Entry<String, Object> variable : ((Map<String, Object>) variables).entrySet()) {
      scope = scope.with(variable.getKey(), variable.getValue());
    }
    return scope;
  }
}
