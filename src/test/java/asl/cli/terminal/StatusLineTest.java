package asl.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The line at the bottom of a terminal. */
class StatusLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> entered = new ArrayList<>();
  private @Nullable String text;

  private Terminal terminal(String typed, boolean shown, Map<String, String> environment) {
    return new Terminal(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        environment,
        new TerminalTraits(true, true, shown, 20));
  }

  private StatusLine line(String typed) {
    return StatusLine.of(terminal(typed, true, Map.of()), () -> text, () -> entered.add("Enter"));
  }

  /** What was written since the last call, escapes made readable. */
  private String written() {
    String all = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return all.replace("\r\u001b[K", "<erase>")
        .replace("\u001b[?7l", "<")
        .replace("\u001b[?7h", ">")
        .replace("\u001b[A", "<up>");
  }

  @Test
  void itIsOverwrittenWhenItChangesAndErasedWhenThereIsNothingToSay() {
    StatusLine line = line("");
    line.refresh();
    assertEquals("", written());
    text = "1 of 2";
    line.refresh();
    assertEquals("<erase><1 of 2>", written());
    line.refresh();
    assertEquals("", written());
    text = "2 of 2";
    line.refresh();
    assertEquals("<erase><2 of 2>", written());
    text = null;
    line.refresh();
    assertEquals("<erase>", written());
  }

  @Test
  void linesAppearAboveIt() {
    StatusLine line = line("");
    line.println("first");
    text = "busy";
    line.refresh();
    line.println("second");
    line.refresh();
    assertEquals("first\n<erase><busy><erase>second\n<erase><busy>", written());
  }

  @Test
  void afterItIsClosedItIsGone() {
    StatusLine line = line("");
    text = "busy";
    line.refresh();
    line.close();
    line.refresh();
    line.close();
    assertEquals("<erase><busy><erase>", written());
  }

  @Test
  void enterIsHeardOnlyWhileSomethingIsShown() {
    StatusLine line = line("\nx\n");
    line.refresh();
    assertEquals(List.of(), entered);
    text = "waits";
    line.refresh();
    assertEquals(List.of("Enter"), entered);
    assertEquals("<up><erase><waits>", written());
    line.refresh();
    assertEquals(List.of("Enter"), entered);
  }

  @Test
  void itIsCutToTheWidthAndMadeHarmless() {
    StatusLine line = line("");
    text = "\u001b[2J0123456789012345678901234";
    line.refresh();
    assertEquals("<erase><\\u001b[2J012345678…>", written());
  }

  @Test
  void itIsOnlyForPeople() {
    assertTrue(terminal("", true, Map.of()).isWatched());
    assertFalse(terminal("", false, Map.of()).isWatched());
    assertFalse(terminal("", true, Map.of("CI", "true")).isWatched());
    assertFalse(terminal("", true, Map.of("TERM", "dumb")).isWatched());
  }
}
