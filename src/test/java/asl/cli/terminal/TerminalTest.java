package asl.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void colourFollowsTheTerminalUnlessToldOtherwise() {
    assertTrue(Colour.AUTO.decide(true, Map.of("TERM", "xterm")));
    assertFalse(Colour.AUTO.decide(false, Map.of("TERM", "xterm")));
    assertFalse(Colour.AUTO.decide(true, Map.of("TERM", "dumb")));
    assertTrue(Colour.ALWAYS.decide(false, Map.of("NO_COLOR", "1")));
    assertFalse(Colour.NEVER.decide(true, Map.of("CLICOLOR_FORCE", "1")));
  }

  @Test
  void noColorBeatsForce() {
    assertFalse(Colour.AUTO.decide(true, Map.of("NO_COLOR", "1")));
    assertFalse(Colour.AUTO.decide(true, Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1")));
    assertTrue(Colour.AUTO.decide(true, Map.of("NO_COLOR", "")));
    assertTrue(Colour.AUTO.decide(false, Map.of("CLICOLOR_FORCE", "1")));
    assertFalse(Colour.AUTO.decide(false, Map.of("CLICOLOR_FORCE", "0")));
    assertNull(Colour.of("sometimes"));
  }

  @Test
  void traitsAreReadFromTheLaunchersWord() {
    assertEquals(new TerminalTraits(true, true, true, 120), TerminalTraits.parse("012:120"));
    assertEquals(new TerminalTraits(false, false, true, 0), TerminalTraits.parse("2"));
    assertEquals(TerminalTraits.NONE, TerminalTraits.parse(":x"));
  }

  @Test
  void widthIsTheVariableThenTheTerminalThenEighty() {
    assertEquals(60, terminal(Map.of("COLUMNS", "60"), 120).width());
    assertEquals(120, terminal(Map.of("COLUMNS", "wide"), 120).width());
    assertEquals(80, terminal(Map.of(), 0).width());
    assertEquals(80, terminal(Map.of("COLUMNS", "-3"), 0).width());
  }

  private static Terminal terminal(Map<String, String> environment, int columns) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        environment,
        new TerminalTraits(false, true, true, columns));
  }
}
