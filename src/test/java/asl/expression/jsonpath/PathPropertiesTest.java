package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.FixedScope;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for all values and paths. */
class PathPropertiesTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "a b", "é");

  @Provide
  Arbitrary<@Nullable Object> values() {
    return values(4);
  }

  private static Arbitrary<@Nullable Object> values(int depth) {
    Arbitrary<@Nullable Object> leaf =
        Arbitraries.of(1, -2, 2.5, "text", "", true, false).injectNull(0.1).map(value -> value);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<@Nullable Object> below = values(depth - 1);
    Arbitrary<@Nullable Object> arrays = below.list().ofMaxSize(3).map(ArrayList<Object>::new);
    Arbitrary<@Nullable Object> objects =
        below.list().ofMaxSize(3).map(PathPropertiesTest::objectOf);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, leaf),
        net.jqwik.api.Tuple.of(3, arrays),
        net.jqwik.api.Tuple.of(4, objects));
  }

  private static Object objectOf(List<? extends @Nullable Object> members) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      object.put(NAMES.get(i), members.get(i));
    }
    return object;
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(".a", ".b", "['a b']", "['c']", "['é']", "[0]", "[1]", "[2]")
        .list()
        .ofMaxSize(4)
        .map(steps -> "$" + String.join("", steps));
  }

  @Property(tries = 1000)
  void whatIsPutCanBeFoundAndTheRestStays(
      @ForAll("values") @Nullable Object root,
      @ForAll("values") @Nullable Object value,
      @ForAll("places") String path)
      throws Exception {
    String before = JsonWriter.write(root);
    ReferencePath reference = ReferencePath.compile(path);
    try {
      Object changed = reference.put(root, value);
      assertEquals(value, JsonPath.compile(path).find(FixedScope.of(changed)));
      assertEquals(
          JsonWriter.write(changed), JsonWriter.write(reference.put(changed, value)), "idempotent");
    } catch (EvaluationException e) {
      assertEquals("States.ReferencePathConflict", e.error());
      Object found = JsonPath.compile(path).find(FixedScope.of(root));
      assertTrue(found == NoMatch.NO_MATCH || found == null, path);
    }
    assertEquals(before, JsonWriter.write(root), "the root stays as it is");
  }

  @Property(tries = 1000)
  void anyTextIsCompiledOrRefused(@ForAll("texts") String text) {
    try {
      JsonPath.compile(text).find(FixedScope.of(Map.of("a", List.of(1))));
    } catch (asl.expression.ExpressionSyntaxException e) {
      assertNotNull(e.getMessage());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("$.[]'\"*?(@)ab01:,-\\ =~/&|!{}")
        .ofMaxLength(14)
        .map(t -> "$" + t);
  }
}
