package asl.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void valuesArePlainJava() throws JsonSyntaxException {
    assertNull(JsonReader.read("null"));
    assertEquals(true, JsonReader.read(" true "));
    assertEquals("a\u00e9\ud83d\ude00\n", JsonReader.read("\"a\u00e9\\ud83d\\ude00\\n\""));
    assertEquals(Arrays.asList(1, null, List.of()), JsonReader.read("[1,null,[]]"));
    assertEquals(Map.of("a", Map.of()), JsonReader.read("{\"a\":{}}"));
  }

  @Test
  void numbersHaveTheSmallestTypeThatHoldsThem() throws JsonSyntaxException {
    assertEquals(Integer.MAX_VALUE, JsonReader.read("2147483647"));
    assertEquals(2147483648L, JsonReader.read("2147483648"));
    assertEquals(new BigInteger("9223372036854775808"), JsonReader.read("9223372036854775808"));
    assertEquals(0.1, JsonReader.read("0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e2147483648", "1E99999999999999999999", "0.1e310"})
  void aNumberThatNoDoubleComesNearIsAFaultAtItsPlace(String number) {
    for (String text : List.of(number, "[0,\n {\"a\": " + number + "}]")) {
      JsonSyntaxException fault =
          assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text));
      assertEquals(
          "The number " + number + " is out of range: JSON's reach to 1.7976931348623157E308",
          fault.getMessage());
      assertEquals(text.startsWith("[") ? 2 : 1, fault.line());
      assertEquals(text.startsWith("[") ? 8 : 1, fault.column());
    }
  }

  @Test
  void aWholeNumberThatNoDoubleComesNearIsAFaultAtItsPlace() {
    String text = "[1, " + "9".repeat(310) + "]";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    {
      JsonSyntaxException fault =
          assertThrows(JsonSyntaxException.class, () -> JsonReader.read(bytes));
      assertEquals(
          "The number "
              + "9".repeat(30)
              + "… is out of range: JSON's reach to"
              + " 1.7976931348623157E308",
          fault.getMessage());
      assertEquals(5, fault.column());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-2147483649", "0e99999999999", "-0.0e2147483648", "0.0e400"})
  void whatIsTooSmallIsZero(String number) throws JsonSyntaxException {
    assertEquals(0.0, Math.abs((Double) JsonReader.read(number)));
  }

  @Test
  void membersKeepTheirOrderAndTheLastDuplicateWins() throws JsonSyntaxException {
    Map<?, ?> members =
        assertInstanceOf(Map.class, JsonReader.read("{\"z\":1,\"a\":2,\"m\":3,\"a\":4}"));
    assertEquals(List.of("z", "a", "m"), new ArrayList<>(members.keySet()));
    assertEquals(4, members.get("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "'a'",
        "nul",
        "01",
        "1.",
        "+1",
        ".5",
        "\"a",
        "\"\t\"",
        "\"\\x\"",
        "1 2",
        "[1] x",
        "NaN",
        "/* */ 1"
      })
  void whatIsNotJsonIsRefused(String text) {
    JsonSyntaxException fault =
        assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text));
    assertTrue(!String.valueOf(fault.getMessage()).isBlank());
  }

  @Test
  void aFaultHasItsPlace() {
    JsonSyntaxException fault =
        assertThrows(JsonSyntaxException.class, () -> JsonReader.read("{\n \"a\": oops\n}"));
    assertEquals(2, fault.line());
  }

  @Test
  void deepNestingIsAFaultNotACrash() {
    String text = "[".repeat(100_000) + "]".repeat(100_000);
    assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text));
  }

  @Test
  void invalidUtf8IsAFault() {
    byte[] bytes = {'"', (byte) 0xC3, (byte) 0x28, '"'};
    assertThrows(JsonSyntaxException.class, () -> JsonReader.read(bytes));
  }

  @Test
  void anEndlessNumberIsAFault() {
    String text = "1".repeat(100_000);
    assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text));
  }

  @Test
  void nestingThatIsTooDeepIsAFaultAtItsPlace() {
    String text = "[\n" + "[".repeat(600);
    JsonSyntaxException fault =
        assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text));
    assertEquals(
        "Document nesting depth (501) exceeds the maximum allowed (500)", fault.getMessage());
    assertEquals(2, fault.line());
    assertEquals(501, fault.column());
  }

  @Test
  void aStreamGivesLineByLine() throws JsonSyntaxException {
    List<Object> values = new ArrayList<>();
    try (JsonStream stream =
        JsonReader.stream(
            new ByteArrayInputStream("{\"n\":1}\n\n2\n[3]".getBytes(StandardCharsets.UTF_8)))) {
      while (stream.advance()) {
        values.add(String.valueOf(stream.value()));
      }
    }
    assertEquals(List.of("{n=1}", "2", "[3]"), values);
  }

  @Test
  void aStreamStepsIntoAnArray() throws JsonSyntaxException {
    String text = "{\"skip\":[{\"list\":0}],\"list\":[1,[2],{}],\"rest\":9}";
    List<Object> values = new ArrayList<>();
    try (JsonStream stream =
        JsonReader.stream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      assertTrue(stream.advance() && stream.enterMember("list") && stream.enterArray());
      while (stream.advance()) {
        values.add(String.valueOf(stream.value()));
      }
    }
    assertEquals(List.of("1", "[2]", "{}"), values);
  }
}
