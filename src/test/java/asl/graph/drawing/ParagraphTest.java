package asl.graph.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.text.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void breaksAtBlanksThenAtMarksThenAnywhere() {
    assertEquals(List.of("one two", "three"), lines("one two three", 9, 5));
    assertEquals(List.of("wear_", "heavy_", "coat"), lines("wear_heavy_coat", 7, 5));
    assertEquals(List.of("Check", "Stock"), lines("CheckStock", 8, 5));
    assertEquals(List.of("abcd", "efgh", "i"), lines("abcdefghi", 4, 5));
  }

  @Test
  void endsInAnEllipsisWhereThereIsMore() {
    assertEquals(List.of("one", "two…"), lines("one two three", 4, 2));
    assertEquals(List.of("one two"), lines("one two", 7, 1));
  }

  @Test
  void splitsNoCharacterAndTakesOneAtLeast() {
    assertEquals(List.of("🚀", "🚀"), lines("🚀🚀", 1, 5));
    assertEquals(List.of(), lines("", 5, 5));
  }

  private static List<String> lines(String text, int width, int most) {
    return Paragraph.lines(text, part -> Columns.of(part), width, most);
  }
}
