package asl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "61, 1",
    "2ff, 1",
    "300, 0",
    "36f, 0",
    "370, 1",
    "5d0, 1",
    "64b, 0",
    "200d, 0",
    "2500, 1",
    "231a, 2",
    "2e80, 2",
    "303f, 1",
    "3041, 2",
    "ac00, 2",
    "d7a3, 2",
    "fe0f, 0",
    "ff21, 2",
    "ff61, 1",
    "1f3fb, 0",
    "1f3fa, 2",
    "1f680, 2",
    "1fb00, 1",
    "20000, 2",
    "3fffd, 2",
    "3fffe, 1"
  })
  void edgesOfTheRanges(String hexadecimal, int cells) {
    assertEquals(cells, Columns.of(Integer.parseInt(hexadecimal, 16)));
  }

  @Property
  void aCutTextFits(@ForAll String text, @ForAll @IntRange(min = 1, max = 80) int columns) {
    String safe = SafeText.line(text);
    assertTrue(Columns.of(Columns.cut(safe, columns)) <= columns);
    assertTrue(Columns.of(Columns.pad(safe, columns)) >= columns);
  }

  @Test
  void whatFitsIsNotCut() {
    assertEquals("abc", Columns.cut("abc", 3));
    assertEquals("ab…", Columns.cut("abcd", 3));
    assertEquals("服…", Columns.cut("服装の", 4));
    assertEquals("服装の", Columns.cut("服装の", 6));
  }

  @Test
  void longTextIsWrappedAtBlanks() {
    assertEquals(List.of("one two", "three"), Columns.wrap("one two three", 8));
    assertEquals(List.of("one two three"), Columns.wrap("one two three", 0));
  }
}
