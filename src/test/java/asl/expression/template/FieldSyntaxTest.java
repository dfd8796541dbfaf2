package asl.expression.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.ExpressionSyntaxException;
import asl.expression.intrinsic.IntrinsicOutline;
import asl.expression.intrinsic.IntrinsicOutline.Doubt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSyntaxTest {
  private static IntrinsicOutline outline(FieldKind kind, String text) throws Exception {
    return FieldSyntax.outline(kind, text);
  }

  @Test
  void outlineNamesFunctionsVariablesAndContextPaths() throws Exception {
    IntrinsicOutline outline =
        outline(
            FieldKind.PATH_OR_CALL,
            "States.Format('{}{}{}', $a.b, $$.Task.Token, States.JsonToString($c[0]))");
    assertEquals(
        List.of("States.Format", "States.JsonToString"),
        List.copyOf(outline.references().functions()));
    assertEquals(List.of("a", "c"), List.copyOf(outline.references().variables()));
    assertEquals(List.of("$$.Task.Token"), List.copyOf(outline.references().contextPaths()));
    assertEquals(List.of(), outline.doubts());
  }

  @Test
  void outlineOfPathNamesItsVariable() throws Exception {
    assertTrue(outline(FieldKind.PATH, "$v.x[*]").references().variables().contains("v"));
    assertTrue(outline(FieldKind.PATH, "$.x").references().variables().isEmpty());
  }

  @Test
  void literalOfWrongTypeIsDoubtful() throws Exception {
    assertEquals(
        List.of(new Doubt("States.MathAdd takes a number as argument 2", 20, true)),
        outline(FieldKind.PATH_OR_CALL, "States.MathAdd($.a, '1')").doubts());
  }

  @Test
  void placeholdersAndValuesAreCounted() throws Exception {
    List<Doubt> doubts = outline(FieldKind.PATH_OR_CALL, "States.Format('{} \\{}', 1, 2)").doubts();
    assertEquals(
        List.of(
            new Doubt("The template of States.Format has 1 {} but 2 values to put in", 14, false)),
        doubts);
    assertEquals(
        List.of(), outline(FieldKind.PATH_OR_CALL, "States.Format('{}{}', 1, 2)").doubts());
  }

  @ParameterizedTest
  @CsvSource({
    "PATH, States.UUID(), 0",
    "PATH, a.b, 0",
    "REFERENCE_PATH, $$.a, 1",
    "REFERENCE_PATH, $v, 1",
    "REFERENCE_PATH, $.a[*], -1",
    "REFERENCE_PATH, $.a[-1], 4",
    "REFERENCE_PATH, $..a, -1",
    "PATH_OR_CALL, a, 0",
    "PATH_OR_CALL, ' States.UUID()', 0",
    "PATH_OR_CALL, states.UUID(), 0",
    "PATH_OR_STRING_CALL, 'States.MathAdd(1,2)', 0",
  })
  void wrongTextIsRefused(FieldKind kind, String text, int offset) {
    ExpressionSyntaxException failure =
        assertThrows(ExpressionSyntaxException.class, () -> outline(kind, text));
    assertEquals(offset, failure.offset(), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "PATH, $",
    "PATH, $$",
    "PATH, $v",
    "PATH, '$.a[?(@.b == 1)]'",
    "REFERENCE_PATH, $",
    "REFERENCE_PATH, '$[''a''].b[0]'",
    "PATH_OR_CALL, $$.Map.Item.Value",
    "PATH_OR_CALL, States.Array()",
    "PATH_OR_STRING_CALL, States.UUID()",
    "PATH_OR_STRING_CALL, $.Cause",
  })
  void rightTextIsTaken(FieldKind kind, String text) throws Exception {
    assertEquals(List.of(), outline(kind, text).doubts());
  }
}
