package asl.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writing, equality and size of values. */
class JsonValuesTest {
  @Test
  void textForPeopleHasNoControlsOfTerminals() {
    Map<String, String> value = Map.of("a\u007f", "\u009b31mred\u0085 \"ü\"");
    assertEquals(
        "{\n  \"a\\u007f\": \"\\u009b31mred\\u0085 \\\"ü\\\"\"\n}", JsonWriter.writePretty(value));
    assertEquals("{\"a\u007f\":\"\u009b31mred\u0085 \\\"ü\\\"\"}", JsonWriter.write(value));
  }

  @Test
  void writesTheShortestText() {
    assertEquals("{\"a\":[1,\"b\",null]}", JsonWriter.write(Map.of("a", listWithNull())));
    assertEquals("[]", JsonWriter.write(List.of()));
    assertEquals("{}", JsonWriter.write(Map.of()));
  }

  private static List<Object> listWithNull() {
    List<Object> list = new ArrayList<>(List.of(1, "b"));
    Collections.addAll(list, new Object[] {null});
    return list;
  }

  @Test
  void writesForPeopleAMemberALine() {
    assertEquals(
        "{\n  \"a\": [\n    1,\n    {}\n  ]\n}",
        JsonWriter.writePretty(Map.of("a", List.of(1, Map.of()))));
  }

  @Test
  void escapesWhatMustBeEscapedAndNothingElse() {
    assertEquals(
        "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001b/é\u2028\"",
        JsonWriter.write("\"\\\n\r\t\b\f\0\u001b/é\u2028"));
    assertEquals("\"\ud83d\ude00\"", JsonWriter.write("\ud83d\ude00"));
    assertEquals("\"\\ud83d\"", JsonWriter.write("\ud83d"));
    assertEquals("\"\\ude00\\ud83d\"", JsonWriter.write("\ude00\ud83d"));
  }

  @Test
  void numbersAreEqualByValue() {
    assertTrue(JsonEquality.equal(1, 1L));
    assertTrue(JsonEquality.equal(1, 1.0));
    assertTrue(JsonEquality.equal(new BigInteger("1"), 1.0));
    assertTrue(JsonEquality.equal(0.0, -0.0));
    assertFalse(JsonEquality.equal(1, 1.5));
    assertFalse(JsonEquality.equal(1, "1"));
    assertFalse(JsonEquality.equal(Long.MAX_VALUE, Long.MAX_VALUE - 1));
    assertFalse(JsonEquality.equal(new BigInteger("9223372036854775808"), Long.MAX_VALUE));
  }

  @Test
  void numbersAtTheEndsOfTheRangeAreCompared() {
    BigInteger largest = new BigInteger("9".repeat(308));
    assertTrue(JsonEquality.compare(largest, 1.7e308) < 0);
    assertTrue(JsonEquality.compare(largest, Double.MIN_VALUE) > 0);
    assertTrue(JsonEquality.compare(largest.negate(), Long.MIN_VALUE) < 0);
  }

  @Test
  void objectsAreEqualWhateverTheirOrder() {
    assertTrue(JsonEquality.equal(Map.of("a", 1, "b", 2.0), Map.of("b", 2, "a", 1)));
    assertFalse(JsonEquality.equal(Map.of("a", 1), Map.of("a", 1, "b", 2)));
    assertFalse(JsonEquality.equal(Map.of("a", 1), Map.of("b", 1)));
    assertFalse(JsonEquality.equal(List.of(1, 2), List.of(2, 1)));
    assertFalse(JsonEquality.equal(List.of(), Map.of()));
    assertFalse(JsonEquality.equal(null, false));
  }

  @Test
  void sizeIsThatOfTheTextInUtf8() {
    assertEquals(6, JsonSize.bytes("\ud83d\ude00"));
    assertEquals(4, JsonSize.bytes("é"));
    assertEquals(8, JsonSize.bytes("\ud83d"));
    assertEquals(4, JsonSize.bytes("\n"));
    assertEquals(8, JsonSize.bytes("\u0001"));
    assertEquals(4, JsonSize.bytes(null));
    assertEquals("{\"a\":[1,true]}".length(), JsonSize.bytes(Map.of("a", List.of(1, true))));
  }

  @Test
  void theLimitIsTheLargestSizeThatPasses() {
    assertFalse(JsonSize.exceedsLimit("x".repeat(JsonSize.LIMIT - 2)));
    assertTrue(JsonSize.exceedsLimit("x".repeat(JsonSize.LIMIT - 1)));
    assertTrue(JsonSize.exceedsLimit(List.of("x".repeat(JsonSize.LIMIT - 2))));
  }
}
