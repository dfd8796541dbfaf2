package asl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Property
  void nothingThatSteersOrHidesIsLeft(@ForAll String text) {
    assertTrue(SafeText.line(text).codePoints().noneMatch(SafeText::isHazard));
    assertTrue(SafeText.label(text).codePoints().noneMatch(SafeText::isHazard));
    assertTrue(
        SafeText.lines(text)
            .codePoints()
            .noneMatch(point -> point != '\n' && point != '\t' && SafeText.isHazard(point)));
  }

  @Test
  void scriptsOfPagesHaveTheSameTable() {
    String script = SafeText.javaScriptPattern();
    Pattern pattern =
        Pattern.compile(
            script.substring(1, script.length() - "/gu".length()).replace("\\u{", "\\x{"));
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      boolean isHazard = point != '\n' && point != '\t' && SafeText.isHazard(point);
      assertEquals(
          isHazard,
          pattern.matcher(Character.toString(point)).matches(),
          Integer.toHexString(point));
    }
  }

  @Test
  void everyFormatControlSeparatorAndLoneSurrogateIsAHazard() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      int type = Character.getType(point);
      boolean isVisibleSign = // number signs and the like, which are seen
          (point >= 0x600 && point <= 0x605)
              || point == 0x6DD
              || point == 0x70F
              || (point >= 0x890 && point <= 0x8E2)
              || point == 0x110BD
              || point == 0x110CD
              || (point >= 0x13430 && point <= 0x1345F);
      boolean isHazard =
          type == Character.CONTROL
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || (type == Character.FORMAT && !isVisibleSign);
      assertTrue(!isHazard || SafeText.isHazard(point), Integer.toHexString(point));
    }
  }

  @Test
  void whatHidesIsAHazardAndWhatIsSeenIsNone() {
    "\u3164\uFFA0\u115F\u034F\uFE00\u180E\u200B\u200D\u061C\u2066\uFEFF"
        .codePoints()
        .forEach(point -> assertTrue(SafeText.isHazard(point), Integer.toHexString(point)));
    assertTrue(SafeText.isHazard(0xE0041));
    assertTrue(SafeText.isHazard(0xE0100));
    "aé…日😀\u2764\uFE0F\u00A0\u0301"
        .codePoints()
        .forEach(point -> assertFalse(SafeText.isHazard(point), Integer.toHexString(point)));
  }

  @Test
  void hazardsAreShownAsEscapes() {
    assertEquals("a\\u001bb\\nc\\t\\u007f", SafeText.line("a\u001bb\nc\t\u007f"));
    assertEquals("\\u009b\\u202ex\\ud83d", SafeText.line("\u009b\u202ex\ud83d"));
    assertEquals("\\u{e0041}!", SafeText.line(Character.toString(0xE0041) + "!"));
    assertEquals("a\nb\tc\\r", SafeText.lines("a\nb\tc\r"));
    assertEquals("a\tb", SafeText.printed("a\tb\r"));
    assertEquals("a↵b c\\u0000", SafeText.label("a\r\nb\tc\0"));
    assertEquals("", SafeText.line(null));
  }

  @Test
  void whatIsSafeStaysTheSameObject() {
    String text = "grün 日本 😀";
    assertEquals(text, SafeText.line(text));
    String latin = "grün";
    assertSame(latin, SafeText.line(latin));
  }
}
