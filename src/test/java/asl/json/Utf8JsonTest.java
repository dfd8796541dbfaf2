package asl.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "say \"no\" to \\ and /",
        "\n\r\t\b\f\u0000\u001f\u007f",
        "é ß ÿ \u0080",
        "\u061c\u200b\u202e\u2066\ufeff \udb40\udc41",
        "€ 漢字 \u2028 \ufffd",
        "😀 and 😀",
        "lone \ud83d high, lone \ude00 low",
        "at the end \ud83d",
        "ab\"cd\"ef\ngh€ij"
      })
  void writesStringsAsTheTextWriterDoes(String text) {
    StringBuilder literal = new StringBuilder();
    JsonWriter.writeLine(text, literal);
    assertEquals(literal.toString(), text(new Utf8Json(1).string(text)));
    StringBuilder twice = new StringBuilder();
    JsonWriter.writeLine(JsonWriter.write(text), twice);
    assertEquals(twice.toString(), text(new Utf8Json(1).valueAsString(text)));
  }

  @Test
  void writesEveryCharacterOfTheBasicPlane() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text = "a" + c + "b";
      StringBuilder literal = new StringBuilder();
      JsonWriter.writeLine(text, literal);
      assertEquals(literal.toString(), text(new Utf8Json(16).string(text)));
    }
  }

  @Test
  void writesEmptyContainersAndPlainValues() {
    List<Object> values = new ArrayList<>(List.of(Map.of(), List.of(), 1, 2.5, true));
    values.add(null);
    assertEquals("[{},[],1,2.5,true,null]", text(new Utf8Json(1).value(values)));
    assertEquals("\"null\"", text(new Utf8Json(1).valueAsString(null)));
    assertEquals("\"\\\"x\\\"\"", text(new Utf8Json(1).valueAsString("x")));
  }

  @Test
  void isWrittenOnAndUsedAgain() throws IOException {
    Utf8Json text = new Utf8Json(1).ascii("{\"n\":").number(Long.MIN_VALUE);
    int from = text.length();
    text.ascii(",\"m\":").string("ü");
    text.repeat(from, text.length()).ascii("}");
    assertEquals("{\"n\":-9223372036854775808,\"m\":\"ü\",\"m\":\"ü\"}", text(text));
    text.truncate(from);
    assertEquals("{\"n\":-9223372036854775808", text(text));
    text.clear();
    text.append(new byte[] {'1'}).append(new Utf8Json(1).number(2));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.writeTo(out);
    assertArrayEquals(new byte[] {'1', '2'}, out.toByteArray());
    assertEquals(2, text.length());
  }

  private static String text(Utf8Json text) {
    return new String(text.toBytes(), StandardCharsets.UTF_8);
  }
}
