package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonataLanguageTest {
  private final JsonataLanguage language =
      new JsonataLanguage(new Random(7)::nextLong, InstantSource.system());

  @Test
  void onlyAStringThatIsWhollyMarkedIsAnExpression() {
    assertTrue(JsonataLanguage.isExpression("{% 1 %}"));
    assertTrue(JsonataLanguage.isExpression("{%%}"));
    assertFalse(JsonataLanguage.isExpression("{%}"));
    assertFalse(JsonataLanguage.isExpression(" {% 1 %} "));
    assertEquals("1", JsonataLanguage.between("{% 1 %}"));
  }

  @Test
  void wholeNumbersStayWhole() throws Exception {
    assertEquals(6, result("$states.input.count + 1", "{'count':5}"));
    assertEquals(3000000000L, result("$states.input.count * 3", "{'count':1000000000}"));
    assertEquals(0.5, result("$states.input.count / 2", "{'count':1}"));
  }

  @Test
  void numbersOfTheInputHaveTheFormOfResults() throws Exception {
    assertEquals("{\"a\":[1,1.5]}", json("$states.input", "{'a':[1.0,1.5]}"));
    assertEquals("9223372036854775807", json("$states.input", "9223372036854775807"));
    assertEquals(9.223372036854776E18, result("$states.input", "9223372036854775808"));
  }

  @Test
  void aVariableHoldingNullIsNotUndefined() throws Exception {
    TestScope scope = TestScope.ofInput(null).with("nothing", null);
    assertEquals(
        "{\"a\":null,\"b\":true}",
        JsonWriter.write(
            language.compile("{'a': $nothing, 'b': $exists($nothing)}", "Output").evaluate(scope)));
    assertEquals("null", JsonWriter.write(language.compile("$nothing", "Output").evaluate(scope)));
  }

  @Test
  void aPathGivesTheVeryValueOfTheInput() throws Exception {
    TestScope scope = TestScope.ofInput(Map.of("order", Map.of("lines", List.of(1))));
    Map<?, ?> input = (Map<?, ?>) scope.states().get("input");
    assertSame(
        input.get("order"), language.compile("$states.input.order", "Output").evaluate(scope));
    assertEquals(
        List.of(1), language.compile("$states.input.order.lines", "Output").evaluate(scope));
  }

  @Test
  void aPathThroughAnArraySelectsFromEveryElement() throws Exception {
    assertEquals("[1,2]", json("$states.input.a.b", "{'a':[{'b':1},{'b':2},{}]}"));
    assertEquals("1", json("$states.input.a.b", "{'a':[{'b':1}]}"));
  }

  @Test
  void aResultIsFreeOfTheLibrarysTypes() throws Exception {
    Object list = result("[$states.input.a.b, null]", "{'a':[{'b':1},{'b':2}]}");
    assertSame(ArrayList.class, list.getClass());
    assertEquals(Arrays.asList(1, 2, null), list);
  }

  @Test
  void undefinedFailsAndNamesTheField() {
    EvaluationException e =
        assertThrows(
            EvaluationException.class,
            () ->
                language
                    .template(read("{'a':[1,{'b':'{% $states.input.none %}'}]}"), "Output")
                    .evaluate(TestScope.ofInput(Map.of())));
    assertEquals("States.QueryEvaluationError", e.error());
    assertEquals(
        "The JSONata expression '$states.input.none' specified for the field 'Output/a[1]/b'"
            + " returned nothing (undefined).",
        e.causeText());
  }

  @Test
  void aFunctionIsNotAResult() {
    assertEquals(
        "The JSONata expression '$f := function($x){$x}' specified for the field 'Output'"
            + " returned an unsupported result type.",
        failure("$f := function($x){$x}", "{}"));
  }

  @Test
  void anUnknownFunctionAndEvalAreNotFunctions() {
    assertEquals(
        "The JSONata expression '$none(1)' specified for the field 'Output' threw an error during"
            + " evaluation. T1006: Attempted to invoke a non-function",
        failure("$none(1)", "{}"));
    assertTrue(failure("$eval('1')", "{}").endsWith("T1006: Attempted to invoke a non-function"));
  }

  @Test
  void aTemplateSharesItsLiteralPartsAndEvaluatesTheRest() throws Exception {
    Object value = read("{'l':{'deep':[1,2]},'e':'{% $states.input.x %}','s':' {% 1 %}'}");
    Expression template = language.template(value, "Output");
    TestScope scope = TestScope.ofInput(Map.of("x", 9));
    Map<?, ?> first = (Map<?, ?>) template.evaluate(scope);
    assertEquals("{\"l\":{\"deep\":[1,2]},\"e\":9,\"s\":\" {% 1 %}\"}", JsonWriter.write(first));
    assertSame(((Map<?, ?>) value).get("l"), first.get("l"));
    Object literal = read("{'a':[1]}");
    assertSame(literal, language.template(literal, "Output").evaluate(scope));
  }

  @Test
  void aFieldCanDemandAType() throws Exception {
    TestScope scope = TestScope.ofInput(Map.of());
    assertEquals(
        List.of(1, 2), language.compile("[1,2]", "Items", ResultType.ARRAY).evaluate(scope));
    EvaluationException e =
        assertThrows(
            EvaluationException.class,
            () -> language.compile("{'a': 'b'}", "Items", ResultType.ARRAY).evaluate(scope));
    assertEquals(
        "The JSONata expression '{'a': 'b'}' specified for the field 'Items' returned an unexpected"
            + " result type. Expected 'array', but was 'object' for value: {\"a\":\"b\"}",
        e.causeText());
  }

  @Test
  void aSyntaxErrorIsFoundWhenCompiling() {
    assertThrows(ExpressionSyntaxException.class, () -> language.compile("1 +", "Output"));
  }

  @Test
  void endlessRecursionEndsAsAnError() {
    assertTrue(failure("($f := function($n){1 + $f($n)}; $f(1))", "{}").contains(""));
    assertTrue(failure("($f := function($n){$f($n)}; $f(1))", "{}").contains(""));
  }

  private Object result(String expression, String input) throws Exception {
    return language.compile(expression, "Output").evaluate(TestScope.ofInput(read(input)));
  }

  private String json(String expression, String input) throws Exception {
    return JsonWriter.write(result(expression, input));
  }

  private String failure(String expression, String input) {
    return assertThrows(EvaluationException.class, () -> result(expression, input)).causeText();
  }

  private static Object read(String json) throws Exception {
    return JsonReader.read(json.replace('\'', '"'));
  }
}
