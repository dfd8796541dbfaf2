package asl.trace.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {
  @Property
  void nothingThatATerminalActsOnIsLeft(@ForAll String text) {
    assertTrue(
        DisplayText.safe(text)
            .codePoints()
            .noneMatch(
                point ->
                    Character.getType(point) == Character.CONTROL
                        || Character.getType(point) == Character.SURROGATE
                        || (point >= 0x202a && point <= 0x202e)
                        || (point >= 0x2066 && point <= 0x2069)));
  }

  @Property
  void aCutTextFits(@ForAll String text, @ForAll @IntRange(min = 1, max = 80) int columns) {
    String safe = DisplayText.safe(text);
    assertTrue(DisplayText.width(DisplayText.cut(safe, columns)) <= columns);
    assertTrue(DisplayText.width(DisplayText.pad(safe, columns)) >= columns);
  }

  @Test
  void whatFitsIsNotCut() {
    assertEquals("abc", DisplayText.cut("abc", 3));
    assertEquals("ab…", DisplayText.cut("abcd", 3));
    assertEquals("服…", DisplayText.cut("服装の", 4));
    assertEquals("服装の", DisplayText.cut("服装の", 6));
  }

  @Test
  void longTextIsWrappedAtBlanks() {
    assertEquals(List.of("one two", "three"), DisplayText.wrap("one two three", 8));
    assertEquals(List.of("one two three"), DisplayText.wrap("one two three", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ms",
    "1000, 1 s",
    "1050, 1.05 s",
    "9999, 10 s",
    "12345, 12.3 s",
    "60000, 1 min",
    "185000, 3 min 5 s",
    "3600000, 1 h",
    "7800000, 2 h 10 min",
    "356400000, 4 d 3 h",
    "-5, -5 ms",
  })
  void durationsAreReadable(long millis, String expected) {
    assertEquals(expected, Times.text(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "59999, 59.999",
    "61001, 1:01.001",
    "3661000, 1:01:01",
    "360000000, 4d 04h"
  })
  void timesSinceTheStartAreReadable(long millis, String expected) {
    assertEquals(expected, Times.elapsed(Duration.ofMillis(millis)));
  }
}
