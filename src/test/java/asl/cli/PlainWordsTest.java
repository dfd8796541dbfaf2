package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read without picocli is read as picocli reads it; the rest is left to it. */
class PlainWordsTest {
  private static final CommandPage PAGE =
      new CommandPage(CommandName.VALIDATE, "PATH...")
          .positional("PATH", "1..*", "Files.")
          .group(
              "All",
              Options.flag("--quiet", "Be quiet."),
              Options.value("--format", "FORMAT", "How."),
              Options.values("FILE", "Where to.", "-o", "--output"));

  @Test
  void whatLeavesNoDoubtIsReadAsPicocliReadsIt() {
    String[][] lines = {
      {"a.json"},
      {"-"},
      {"a", "b", "--quiet", "c"},
      {"--format", "json", "a"},
      {"--format=json", "a", "--format", "gcc"},
      {"--format=", "a"},
      {"--format", "-", "a"},
      {"--format", "", "a"},
      {"-o", "x", "a"},
      {"--output=x=y", "a b", "", "--quiet"},
    };
    for (String[] words : lines) {
      Arguments plain = PlainWords.read(PAGE, words);
      Arguments picocli = new PicocliSpec(PAGE).read(words);
      assertNotNull(plain, String.join(" ", words));
      assertNotNull(picocli);
      assertEquals(picocli.positionals(), plain.positionals(), String.join(" ", words));
      for (String name : List.of("--format", "-o", "--output")) {
        assertEquals(picocli.texts(name), plain.texts(name), String.join(" ", words));
      }
      assertEquals(picocli.has("--quiet"), plain.has("--quiet"));
    }
  }

  @Test
  void doubtsAreLeftToPicocli() {
    String[][] lines = {
      {},
      {"--help"},
      {"-h", "a"},
      {"--formt", "json", "a"},
      {"--format"},
      {"a", "--format"},
      {"--format", "--quiet", "a"},
      {"--quiet=yes", "a"},
      {"-ox", "a"},
      {"--", "--quiet"},
    };
    for (String[] words : lines) {
      assertNull(PlainWords.read(PAGE, words), String.join(" ", words));
    }
    assertTrue(new PicocliSpec(PAGE).read(new String[] {"--", "-x"}).positionals().contains("-x"));
  }

  @Test
  void numbersOfParametersAreMinded() {
    CommandPage one = new CommandPage(CommandName.RUN, "FILE").positional("FILE", "1", "One.");
    assertNull(PlainWords.read(one, new String[] {}));
    assertNull(PlainWords.read(one, new String[] {"a", "b"}));
    assertNotNull(PlainWords.read(one, new String[] {"a"}));
    CommandPage some = new CommandPage(CommandName.HELP, "[X]").positional("X", "0..1", "Perhaps.");
    assertNotNull(PlainWords.read(some, new String[] {"a"}));
    assertNotNull(PlainWords.read(some, new String[] {}));
    assertNull(PlainWords.read(some, new String[] {"a", "b"}));
    CommandPage none = new CommandPage(CommandName.VERSION, "");
    assertNull(PlainWords.read(none, new String[] {"a"}));
    assertNotNull(PlainWords.read(none, new String[] {}));
  }
}
