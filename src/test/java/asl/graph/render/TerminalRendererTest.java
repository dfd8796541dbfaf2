package asl.graph.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.graph.Graphs;
import asl.graph.StateGraph;
import asl.text.Columns;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TerminalRendererTest {
  private static final Path CASES = Path.of("src/test/resources/graph");

  @Test
  void whatDoesNotFitIsListedAndTheWayToSeeItIsNamed() throws Exception {
    String text = draw("order", RenderOptions.DEFAULT.withTerminal(false, false, 60));
    assertTrue(text.contains("on States.ALL → Refund"), text);
    assertTrue(text.contains("The picture is 79 columns wide."), text);
    text.lines().forEach(line -> assertTrue(Columns.of(line) <= 60, line));
  }

  @Test
  void aLongReasonDoesNotHideWhereItLeads() throws Exception {
    String text = draw("jsonata", RenderOptions.DEFAULT.withTerminal(false, false, 30));
    String whole = text.replaceAll("\\n +", " ");
    for (String goal : new String[] {"3 and $states.input.vip → Each", "true → Pause"}) {
      assertTrue(whole.contains(goal), text);
    }
    assertFalse(text.contains("…"), text);
  }

  @Test
  void whatFitsJustIsDrawn() throws Exception {
    String text = draw("order", RenderOptions.DEFAULT.withTerminal(false, false, 79));
    assertTrue(text.contains("╭┄ Branch 1 ┄"), text);
    assertEquals(79, text.lines().mapToInt(Columns::of).max().orElse(0));
  }

  @Test
  void asciiIsAllThereIs() throws Exception {
    for (String name : new String[] {"hostile", "overlay", "order", "jsonata"}) {
      for (int width : new int[] {0, 50}) {
        String text = draw(name, RenderOptions.DEFAULT.withTerminal(false, true, width));
        assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F)), text);
      }
    }
  }

  @Test
  void noNameCanMoveTheCursor() throws Exception {
    for (int width : new int[] {0, 50}) {
      String text = draw("hostile", RenderOptions.DEFAULT.withTerminal(false, false, width));
      assertFalse(
          text.chars().anyMatch(c -> (c < ' ' && c != '\n') || (c >= 0x202A && c <= 0x202E)));
    }
  }

  @Test
  void coloursEndOnTheirLine() throws Exception {
    String text = draw("overlay", RenderOptions.DEFAULT.withTerminal(true, false, 0));
    assertTrue(text.contains("\u001b[0;1;31m"), "failed states are red");
    text.lines()
        .filter(line -> line.contains("\u001b["))
        .forEach(line -> assertTrue(line.endsWith("\u001b[0m"), line));
  }

  private static String draw(String name, RenderOptions options) throws Exception {
    StateGraph graph = Graphs.read(CASES.resolve(name).resolve("definition.asl.json"));
    Path path = CASES.resolve(name).resolve("path.json");
    boolean lit = path.toFile().exists();
    return new TerminalRenderer().text(graph, options.withPath(lit ? PathFile.read(path) : null));
  }
}
