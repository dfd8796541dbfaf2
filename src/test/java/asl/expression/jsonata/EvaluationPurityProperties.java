package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.json.JsonEquality;
import asl.json.JsonWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class EvaluationPurityProperties {
  private static final List<String> EXPRESSIONS =
      List.of(
          "$states.input",
          "$states.input.a",
          "$states.input.**",
          "$states.input.*",
          "$states.input.a[]",
          "$states.input.a[0]",
          "$append($states.input.a, $states.input.b)",
          "$reverse($states.input.a)",
          "$distinct($states.input.a)",
          "$shuffle($states.input.a)",
          "$sort($states.input.a, function($x, $y){$string($x) > $string($y)})",
          "$states.input ~> |**|{'changed': true}, ['a']|",
          "$merge([$states.input, {'b': null}])",
          "$states.input.a^($string($))",
          "$states.input.a#$i.{'i': $i, 'v': $}",
          "$states.input.a@$x.{'x': $x, 'all': %}",
          "$map($states.input.a, function($v, $i, $l){[$v, null, $l]})",
          "$states.input{$string(a): b}",
          "$each($states.input, function($v, $k){{$k: $v}})",
          "$sift($states.input, function($v){$exists($v)})",
          "$partition($states.input.a, 2)",
          "$zip($states.input.a, $states.input.b)",
          "[$states.input.a, $v, null]",
          "$v[0]",
          "$parse($string($states.input))");

  private final JsonataLanguage language =
      new JsonataLanguage(new Random(3)::nextLong, InstantSource.system());

  @Property(tries = 300)
  void evaluationNeverChangesWhatItReads(
      @ForAll("objects") Map<String, @Nullable Object> input,
      @ForAll("values") @Nullable Object variable)
      throws Exception {
    TestScope scope = TestScope.ofInput(input).with("v", variable);
    String before = JsonWriter.write(scope.states()) + JsonWriter.write(scope.assigned());
    for (String text : EXPRESSIONS) {
      Expression expression = language.compile(text, "Output");
      String first = outcome(expression, scope);
      assertEquals(
          before, JsonWriter.write(scope.states()) + JsonWriter.write(scope.assigned()), text);
      if (!text.contains("$shuffle")) {
        assertEquals(first, outcome(expression, scope), text);
      }
    }
  }

  @Property(tries = 100)
  void resultsArePlainJson(
      @ForAll("objects") Map<String, @Nullable Object> input,
      @ForAll("values") @Nullable Object variable)
      throws Exception {
    TestScope scope = TestScope.ofInput(input).with("v", variable);
    Object read = language.compile("$v", "Output").evaluate(scope);
    assertTrue(JsonEquality.equal(variable, read));
    for (String text : EXPRESSIONS) {
      try {
        assertPlain(language.compile(text, "Output").evaluate(scope), text);
      } catch (EvaluationException e) {
        assertEquals("States.QueryEvaluationError", e.error(), text);
      }
    }
  }

  private static void assertPlain(@Nullable Object value, String text) {
    if (value instanceof Map<?, ?> members) {
      members.values().forEach(member -> assertPlain(member, text));
    } else if (value instanceof List<?> elements) {
      assertTrue(value.getClass().getName().startsWith("java.util."), text);
      elements.forEach(element -> assertPlain(element, text));
    } else {
      assertTrue(
          value == null
              || value instanceof String
              || value instanceof Boolean
              || value instanceof Number,
          text);
    }
  }

  private static String outcome(Expression expression, TestScope scope) {
    try {
      return JsonWriter.write(expression.evaluate(scope));
    } catch (EvaluationException e) {
      return e.causeText();
    }
  }

  @Provide
  Arbitrary<@Nullable Object> values() {
    Arbitrary<@Nullable Object> scalars =
        Arbitraries.oneOf(
            Arbitraries.of(true, false).map(value -> value),
            Arbitraries.integers().between(-5, 5).map(value -> value),
            Arbitraries.doubles().between(-2, 2).map(value -> value),
            Arbitraries.strings().alpha().ofMaxLength(3).map(value -> value),
            Arbitraries.just(null));
    return Arbitraries.recursive(() -> scalars, this::nested, 0, 3);
  }

  @Provide
  Arbitrary<Map<String, @Nullable Object>> objects() {
    return Arbitraries.maps(Arbitraries.of("a", "b", "c"), values())
        .ofMaxSize(3)
        .map(LinkedHashMap::new);
  }

  private Arbitrary<@Nullable Object> nested(Arbitrary<@Nullable Object> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(3).map(ArrayList::new),
        Arbitraries.maps(Arbitraries.of("a", "b", "c"), inner)
            .ofMaxSize(3)
            .map(LinkedHashMap::new));
  }
}
