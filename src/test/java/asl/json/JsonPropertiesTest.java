package asl.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for all JSON values. */
class JsonPropertiesTest {
  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            Arbitraries.of(true, false),
            Arbitraries.integers().map(number -> (Object) number),
            Arbitraries.longs().map(number -> (Object) number),
            Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(number -> (Object) number),
            Arbitraries.strings().ofMaxLength(12).map(text -> (Object) text));
    return nested(nested(scalars));
  }

  private static Arbitrary<Object> nested(Arbitrary<Object> values) {
    return Arbitraries.oneOf(
        values,
        values.list().ofMaxSize(4).map(list -> (Object) list),
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values)
            .ofMaxSize(4)
            .map(map -> (Object) map));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void readingUndoesWriting(@ForAll("values") Object value) throws JsonSyntaxException {
    String text = JsonWriter.write(value);
    assertTrue(JsonEquality.equal(value, JsonReader.read(text)), text);
    assertEquals(text, JsonWriter.write(JsonReader.read(text)));
    assertTrue(JsonEquality.equal(value, JsonReader.read(JsonWriter.writePretty(value))), text);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void bytesAreThoseOfTheText(@ForAll("values") Object value) {
    String text = JsonWriter.writeLine(value);
    assertEquals(text, utf8(new Utf8Json(1).value(value)));
    assertEquals(
        JsonWriter.writeLine(JsonWriter.write(value)), utf8(new Utf8Json(1).valueAsString(value)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void smallTextsAreReadAsTheLibraryReadsThem(
      @ForAll("values") Object value, @ForAll("changes") Change change) {
    for (String text :
        List.of(
            JsonWriter.write(value),
            JsonWriter.writePretty(value),
            change.in(JsonWriter.write(value)))) {
      Object small = SmallText.read(text);
      if (small != SmallText.UNREAD) {
        Object expected = assertDoesNotThrow(() -> JsonReader.read(large(text)), text);
        assertEquals(expected, small, text);
      }
    }
  }

  /** The same text with so much white space before it that it is not small. */
  private static String large(String text) {
    return " ".repeat(SmallText.LONGEST) + text;
  }

  /** A character that takes the place of another, or is put in or left out. */
  private record Change(int place, int kind, char put) {
    String in(String text) {
      int at = Math.floorMod(place, text.length());
      String rest = text.substring(kind == 0 ? at : at + 1);
      return text.substring(0, at) + (kind == 2 ? "" : String.valueOf(put)) + rest;
    }
  }

  @Provide
  Arbitrary<Change> changes() {
    return Combinators.combine(
            Arbitraries.integers(),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(
                '"', '\\', '{', '}', '[', ']', ',', ':', '0', '1', '-', '+', '.', 'e', 'u', 't',
                ' ', '\n', '\0', '\ud83d', 'n', '/'))
        .as(Change::new);
  }

  private static String utf8(Utf8Json text) {
    return new String(text.toBytes(), StandardCharsets.UTF_8);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theSizeIsThatOfTheText(@ForAll("values") Object value) {
    byte[] text = JsonWriter.write(value).getBytes(StandardCharsets.UTF_8);
    assertEquals(text.length, JsonSize.bytes(value));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void equalityAsksForNoOrderOfMembers(@ForAll("values") Object value) {
    assertTrue(JsonEquality.equal(value, reversed(value)));
  }

  private static Object reversed(Object value) {
    if (value instanceof Map<?, ?> members) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(members.entrySet());
      Collections.reverse(entries);
      Map<Object, Object> turned = new LinkedHashMap<>();
      entries.forEach(entry -> turned.put(entry.getKey(), reversed(entry.getValue())));
      return turned;
    }
    if (value instanceof List<?> elements) {
      List<Object> same = new ArrayList<>();
      elements.forEach(element -> same.add(reversed(element)));
      return same;
    }
    return value;
  }
}
