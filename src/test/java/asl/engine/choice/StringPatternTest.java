package asl.engine.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "\"\" \"\" true",
        "\"\" a false",
        "a \"\" false",
        "* \"\" true",
        "* abc true",
        "** abc true",
        "a* a true",
        "a* abc true",
        "a* ba false",
        "*c abc true",
        "*c abcd false",
        "a*c abc true",
        "a*c ac true",
        "a*c abcb false",
        "a*bc abbbc true",
        "*ab*cd* xabxcdx true",
        "*ab*cd* xabxc false",
        "a ab false",
        "ab a false",
        "\\* * true",
        "\\* a false",
        "a\\*b a*b true",
        "a\\*b axb false",
        "\\\\ \\ true",
        "\\\\* \\x true",
        "\\a a true",
        "*\\* x* true",
        "*\\* xy false",
        "a\\ a\\ true",
        "\\ \\ true",
        "\\ a false",
        "\\ \"\" false"
      })
  void starsStandForAnythingAndABackslashTakesThatFromThem(
      String pattern, String text, boolean matches) {
    assertEquals(matches, StringPattern.matches(pattern, text));
  }
}
