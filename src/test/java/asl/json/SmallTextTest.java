package asl.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " [ ] ",
        "{\"a\" : [1, -2.5, 1e3, true, false, null, \"x\"] , \"b\":{\"c\":\"d\"}}",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"",
        "-0",
        "0.0",
        "1E-7",
        "2147483648",
        "999999999999999999",
        "{\"z\":1,\"a\":2,\"z\":3}"
      })
  void readsWhatTheLibraryReads(String text) throws JsonSyntaxException {
    assertEquals(JsonReader.read(" ".repeat(SmallText.LONGEST) + text), SmallText.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "[1,",
        "[1 2]",
        "[,1]",
        "1 2",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "nul",
        "truex",
        "NaN",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\",
        "\"\t\"",
        "\ufeff1",
        "1\u0000",
        "1e999",
        "\"\\u\uff10\uff10\uff14\uff11\""
      })
  void leavesTheRestToTheLibrary(String text) {
    assertSame(SmallText.UNREAD, SmallText.read(text));
  }

  @Test
  void leavesDeepAndLongTextsToTheLibrary() {
    assertSame(SmallText.UNREAD, SmallText.read("[".repeat(200) + "]".repeat(200)));
    assertSame(SmallText.UNREAD, SmallText.read("\"" + "x".repeat(SmallText.LONGEST) + "\""));
    assertEquals(Arrays.asList(1, null), SmallText.read("[1,null]"));
  }
}
