package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        "asl: warning: the picture has 501 edges; GitHub's Mermaid draws 500; SVG has no limit"
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
