package asl.expression.intrinsic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.expression.FixedScope;
import asl.expression.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

/** What holds for all calls. */
class IntrinsicPropertiesTest {
  private static @Nullable Object evaluate(String call, Object input) throws Exception {
    return IntrinsicCall.compile(call, () -> 7).evaluate(FixedScope.of(input));
  }

  @Property(tries = 500)
  void decodingUndoesEncoding(@ForAll @StringLength(max = 200) String text) throws Exception {
    String whole = new String(text.getBytes(UTF_8), UTF_8);
    assertEquals(whole, evaluate("States.Base64Decode(States.Base64Encode($))", whole));
  }

  @Property(tries = 500)
  void parsingUndoesWriting(@ForAll List<String> list) throws Exception {
    assertEquals(list, evaluate("States.StringToJson(States.JsonToString($))", list));
  }

  @Property(tries = 500)
  void quotedTextComesBack(@ForAll @StringLength(max = 40) String text) throws Exception {
    String quoted = text.replaceAll("[\\\\'{}]", "\\\\$0");
    assertEquals(text, evaluate("States.Format('" + quoted + "')", Map.of()));
    assertEquals(List.of(text), evaluate("States.Array('" + quoted + "')", Map.of()));
  }

  @Property(tries = 500)
  void chunksMakeUpTheArray(@ForAll List<Integer> list, @ForAll @IntRange(min = 1) int size)
      throws Exception {
    Object chunks = evaluate("States.ArrayPartition($, " + size + ")", list);
    List<@Nullable Object> joined = new ArrayList<>();
    for (Object chunk : (List<?>) Objects.requireNonNull(chunks)) {
      joined.addAll((List<?>) Objects.requireNonNull(chunk));
    }
    assertEquals(list, joined);
  }

  @Property(tries = 500)
  void randomNumbersLieInTheirRange(@ForAll int a, @ForAll int b, @ForAll long bits)
      throws Exception {
    int start = Math.min(a, b);
    int end =
        start == Math.max(a, b) ? start + (start == Integer.MAX_VALUE ? 0 : 1) : Math.max(a, b);
    if (start == end) {
      return;
    }
    Scope scope = FixedScope.of(Map.of());
    String call = "States.MathRandom(" + start + ", " + end + ")";
    int drawn =
        (int) Objects.requireNonNull(IntrinsicCall.compile(call, () -> bits).evaluate(scope));
    assertTrue(drawn >= start && drawn < end, () -> drawn + " in " + call);
  }

  @Property(tries = 2000)
  void anyTextIsCompiledOrRefusedAtAPlaceInIt(@ForAll("texts") String text) {
    try {
      IntrinsicCall.compile(text, () -> 0).evaluate(FixedScope.of(Map.of("a", List.of(1))));
    } catch (ExpressionSyntaxException e) {
      assertNotNull(e.getMessage());
      assertTrue(e.offset() >= 0 && e.offset() <= text.length(), () -> e.offset() + " " + text);
    } catch (EvaluationException e) {
      assertEquals("States.Runtime", e.error());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "States.Array(",
            "States.Format(",
            "States.MathAdd(",
            "'",
            "'{}'",
            "\\",
            ")",
            ",",
            " ",
            "1",
            "-2.5",
            "$.a",
            "$",
            "[0]",
            "null",
            "x",
            "(",
            "[",
            "]",
            "States.",
            "$$.")
        .list()
        .ofMaxSize(9)
        .map(parts -> "States.Array(" + String.join("", parts));
  }
}
