package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code asl graph} says beside the picture. */
class GraphCommandTest {
  @Test
  void moreEdgesThanMermaidDrawsOnGitHubAreWarnedOf() {
    Cli.Result most = Cli.stdin(chain(499)).call("graph", "-", "--format", "mermaid");
    assertEquals("", most.err());
    Cli.Result more = Cli.stdin(chain(500)).call("graph", "-", "--format", "mermaid");
    assertEquals(0, more.exit());
    assertTrue(more.out().startsWith("flowchart"), "it is drawn all the same");
    assertEquals(
        "asl: warning: the picture has 501 edges; GitHub's Mermaid draws 500; SVG draws more"
            + " (--format svg)\n",
        more.err());
    assertEquals("", Cli.stdin(chain(500)).call("graph", "-", "--format", "svg").err());
  }

  @Test
  void moreTextThanMermaidTakesOnGitHubIsWarnedOf() {
    String definition =
        chain(150).replace("\"Pass\"", "\"Pass\", \"Comment\": \"" + "x".repeat(300) + '"');
    Cli.Result result = Cli.stdin(definition).call("graph", "-");
    assertTrue(result.err().contains(" characters; GitHub's Mermaid draws 50,000"), result.err());
  }

  @Test
  void tooManyStatesForALayoutAreRefusedWithTheFormatsThatShowThem() {
    for (String definition : List.of(chain(10_000), fan(10_000), branches(10_000))) {
      for (String format : List.of("svg", "png")) {
        Cli.Result refused = Cli.stdin(definition).call("graph", "-", "--format", format);
        assertEquals(3, refused.exit(), refused.err());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("--format terminal lists the states"), refused.err());
        assertTrue(refused.err().contains("--format mermaid"), refused.err());
      }
      for (String format : List.of("terminal", "mermaid", "dot", "json")) {
        Cli.Result shown =
            assertTimeout(
                Duration.ofSeconds(20),
                () -> Cli.stdin(definition).call("graph", "-", "--format", format));
        assertEquals(0, shown.exit(), shown.err());
        assertTrue(shown.out().contains("S9998"), format);
      }
    }
    assertEquals(0, Cli.stdin(chain(1_500)).call("graph", "-", "--format", "svg").exit());
  }

  /** A choice among so many states. */
  private static String fan(int states) {
    StringBuilder rules = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < states; i++) {
      rules.append(i == 1 ? "" : ",");
      rules.append(
          "{\"Variable\": \"$.x\", \"NumericEquals\": %d, \"Next\": \"S%d\"}".formatted(i, i));
      text.append(", \"S%d\": {\"Type\": \"Succeed\"}".formatted(i));
    }
    return "{\"StartAt\": \"C\", \"States\": {\"C\": {\"Type\": \"Choice\", \"Choices\": ["
        + rules
        + "], \"Default\": \"S1\"}"
        + text
        + "}}";
  }

  /** So many states beside one another. */
  private static String branches(int states) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < states; i++) {
      text.append(i == 1 ? "" : ",");
      text.append(
          "{\"StartAt\": \"S%d\", \"States\": {\"S%d\": {\"Type\": \"Succeed\"}}}".formatted(i, i));
    }
    return "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Parallel\", \"End\": true,"
        + " \"Branches\": ["
        + text
        + "]}}}";
  }

  /** So many states one after the other, with one edge more. */
  private static String chain(int states) {
    StringBuilder text = new StringBuilder("{\"StartAt\": \"S1\", \"States\": {");
    for (int i = 1; i < states; i++) {
      text.append("\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S%d\"},".formatted(i, i + 1));
    }
    return text.append("\"S%d\": {\"Type\": \"Pass\", \"End\": true}}}".formatted(states))
        .toString();
  }
}
