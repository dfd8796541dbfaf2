package asl.graph.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterWidthTest {
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
    assertEquals(cells, CharacterWidth.of(Integer.parseInt(hexadecimal, 16)));
  }
}
