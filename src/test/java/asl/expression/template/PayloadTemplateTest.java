package asl.expression.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.expression.FixedScope;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PayloadTemplateTest {
  private static final String INPUT =
      """
      {"name":"Ann","list":[1,2],"nothing":null}""";

  private static PayloadTemplate compile(String template) throws Exception {
    return PayloadTemplate.compile(JsonReader.read(template), () -> 0);
  }

  private static String evaluate(String template) throws Exception {
    FixedScope scope =
        new FixedScope(
            JsonReader.read(INPUT), Map.of("State", Map.of("Name", "S")), Map.of("v", 7));
    return JsonWriter.write(compile(template).evaluate(scope));
  }

  @Test
  void membersEndingInDollarAreReplacedAtAnyDepth() throws Exception {
    assertEquals(
        """
        {"a":"Ann","b":{"c":[{"d":[1,2]},"$.name",1]},"e":"S","f":7,"g":"Ann!","h":null}""",
        evaluate(
            """
            {"a.$":"$.name","b":{"c":[{"d.$":"$.list"},"$.name",1]},"e.$":"$$.State.Name",
             "f.$":"$v","g.$":"States.Format('{}!', $.name)","h.$":"$.nothing"}"""));
  }

  @Test
  void orderOfMembersIsKept() throws Exception {
    assertEquals(
        """
        {"z":1,"a":"Ann","m":2}""",
        evaluate(
            """
            {"z":1,"a.$":"$.name","m":2}"""));
  }

  @Test
  void memberNamedByTheSuffixAloneHasAnEmptyName() throws Exception {
    assertEquals(
        """
        {"":"Ann"}""",
        evaluate(
            """
            {".$":"$.name"}"""));
  }

  @Test
  void textsThatOnlyLookLikePathsAreConstant() throws Exception {
    assertTrue(compile("{\"a\":\"$.name\",\"$.b\":\"States.UUID()\",\"c$\":\"$\"}").isConstant());
    assertEquals("\"$.name\"", evaluate("\"$.name\""));
  }

  @Test
  void constantPartsAreSharedAndTheOthersAreNew() throws Exception {
    PayloadTemplate template = compile("{\"a\":{\"b\":[1]},\"c.$\":\"$.list\"}");
    assertFalse(template.isConstant());
    FixedScope scope = FixedScope.of(JsonReader.read(INPUT));
    Map<?, ?> first = (Map<?, ?>) Objects.requireNonNull(template.evaluate(scope));
    Map<?, ?> second = (Map<?, ?>) Objects.requireNonNull(template.evaluate(scope));
    assertNotSame(first, second);
    assertSame(first.get("a"), second.get("a"));
    assertSame(first.get("c"), second.get("c"));
  }

  @Test
  void failureNamesTheFieldThePathAndTheInput() {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> evaluate("{\"x\":{\"y.$\":\"$.none\"}}"));
    assertEquals("States.Runtime", failure.error());
    assertEquals(
        "The JSONPath '$.none' specified for the field 'y.$' could not be found in the input '"
            + INPUT
            + "'",
        failure.causeText());
  }

  @Test
  void failureOfContextPathShowsTheInput() {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> evaluate("{\"y.$\":\"$$.none\"}"));
    assertEquals(
        "The JSONPath '$$.none' specified for the field 'y.$' could not be found in the input '"
            + INPUT
            + "'",
        failure.causeText());
  }

  @Test
  void pathIntoNullInputHasItsOwnFailure() {
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () -> compile("{\"y.$\":\"$.a\"}").evaluate(FixedScope.of(null)));
    assertEquals(
        "Unable to apply Path transformation to null or empty input.", failure.causeText());
  }

  @Test
  void dynamicMemberMustBeAPathOrACall() {
    assertThrows(ExpressionSyntaxException.class, () -> compile("{\"a.$\":1}"));
    assertThrows(ExpressionSyntaxException.class, () -> compile("{\"a.$\":null}"));
    ExpressionSyntaxException failure =
        assertThrows(ExpressionSyntaxException.class, () -> compile("[{\"a.$\":\"text\"}]"));
    assertEquals(
        "The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call",
        failure.getMessage());
  }
}
