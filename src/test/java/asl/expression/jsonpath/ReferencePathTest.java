package asl.expression.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $            | {"a":1}             | 9
          $            | null                | 9
          $.b          | {"a":1}             | {"a":1,"b":9}
          $.a          | {"a":1,"b":2}       | {"a":9,"b":2}
          $['a b']     | {}                  | {"a b":9}
          $.a.b.c      | {}                  | {"a":{"b":{"c":9}}}
          $.a.b        | {"a":{"c":1}}       | {"a":{"c":1,"b":9}}
          $.a[1]       | {"a":[1,2,3]}       | {"a":[1,9,3]}
          $[0].x       | [{"y":1}]           | [{"y":1,"x":9}]
          $[0][1]      | [[1,2]]             | [[1,9]]
          $.a[0].b.c   | {"a":[{}]}          | {"a":[{"b":{"c":9}}]}
          """)
  void valueIsPutInItsPlace(String path, String root, String expected) throws Exception {
    Object before = JsonReader.read(root);
    String text = JsonWriter.write(before);
    assertEquals(expected, JsonWriter.write(ReferencePath.compile(path).put(before, 9)));
    assertEquals(text, JsonWriter.write(before), "the input stays as it is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $.x    | null        | ReferencePath $.x
          $.x    | "text"      | ReferencePath $.x
          $[0]   | 7           | ReferencePath $[0]
          $.x    | [1]         | step "x"
          $.a.b  | {"a":1}     | step "b"
          $.a.b  | {"a":null}  | step "b"
          $.a.b  | {"a":[]}    | step "b"
          $.a[0] | {"a":{}}    | step "0"
          $.a[0] | {}          | step "0"
          $.a[1] | {"a":[1]}   | step "1"
          $[0]   | []          | step "0"
          $[0].x | [1]         | step "x"
          """)
  void conflictIsNamedAsAwsDoes(String path, String root, String part) throws Exception {
    ReferencePath reference = ReferencePath.compile(path);
    Object before = JsonReader.read(root);
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> reference.put(before, 9));
    assertEquals("States.ReferencePathConflict", failure.error());
    assertEquals("Unable to apply " + part + " to input " + root, failure.causeText());
  }

  @Test
  void whatIsNotOnTheWayIsShared() throws Exception {
    Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(JsonReader.read("{\"a\":{},\"b\":{}}"));
    Map<?, ?> changed =
        (Map<?, ?>) Objects.requireNonNull(ReferencePath.compile("$.a.x").put(root, 1));
    assertSame(root.get("b"), changed.get("b"));
  }

  @Test
  void nullCanBePut() throws Exception {
    assertEquals(
        "{\"a\":null}", JsonWriter.write(ReferencePath.compile("$.a").put(Map.of(), null)));
    assertTrue(ReferencePath.compile("$").isRoot());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "$$",
        "$$.a",
        "$v",
        "$v.a",
        "$.*",
        "$[*]",
        "$..a",
        "$.a[0:1]",
        "$.a[0,1]",
        "$['a','b']",
        "$.a[?(@.b)]",
        "$.a[(@.length-1)]",
        "$.a[-1]",
        "$.",
        ""
      })
  void pathThatNamesNoSinglePlaceIsRefused(String text) {
    assertThrows(ExpressionSyntaxException.class, () -> ReferencePath.compile(text));
  }
}
