package asl.expression.intrinsic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.expression.FixedScope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicLimitsTest {
  private static String evaluate(String call, String text) throws Exception {
    FixedScope scope = FixedScope.of(Map.of("t", text));
    return (String) IntrinsicCall.compile(call, () -> 0).evaluate(scope);
  }

  @ParameterizedTest
  @ValueSource(strings = {"States.Base64Encode($.t)", "States.Hash($.t, 'MD5')"})
  void textMayHaveTenThousandCharacters(String call) throws Exception {
    assertTrue(evaluate(call, "x".repeat(10_000)).length() >= 32);
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> evaluate(call, "x".repeat(10_001)));
    assertEquals("States.Runtime", failure.error());
    assertTrue(failure.causeText().startsWith("Invalid arguments in States."));
  }

  @Test
  void base64MayHaveTenThousandCharacters() throws Exception {
    assertEquals(7500, evaluate("States.Base64Decode($.t)", "QUJD".repeat(2500)).length());
    assertThrows(
        EvaluationException.class, () -> evaluate("States.Base64Decode($.t)", "QUJD".repeat(2501)));
  }

  @Test
  void tenCallsMayBeNestedAndNoMore() throws Exception {
    String ten = "States.Array(".repeat(10) + ")".repeat(10);
    IntrinsicCall.compile(ten, () -> 0);
    ExpressionSyntaxException failure =
        assertThrows(
            ExpressionSyntaxException.class,
            () -> IntrinsicCall.compile("States.Array(" + ten + ")", () -> 0));
    assertEquals(130, failure.offset());
  }

  @Test
  void callsNestedWithoutEndAreRefused() {
    assertThrows(
        ExpressionSyntaxException.class,
        () -> IntrinsicCall.compile("States.Array(".repeat(100_000), () -> 0));
  }
}
