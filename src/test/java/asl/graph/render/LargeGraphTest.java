package asl.graph.render;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.graph.Graphs;
import asl.graph.StateGraph;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Large machines are drawn in time, whatever their form. */
class LargeGraphTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void fiveHundredStatesWithOneHandlerForAllErrors() throws Exception {
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < 499; i++) {
      states.append(
          """
          "S%d": {"Type": "Task", "Resource": "r", "Next": "S%d",
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "S499"}]},
          """
              .formatted(i, i + 1));
    }
    String svg = svg(states + "\"S499\": {\"Type\": \"Succeed\"}");
    assertTrue(svg.contains("States.ALL → S499"), "far edges are told at their state");
  }

  @Test
  void fiveHundredStatesBesideOneAnother() throws Exception {
    StringBuilder choices = new StringBuilder();
    StringBuilder states = new StringBuilder();
    for (int i = 1; i < 499; i++) {
      choices.append(i == 1 ? "" : ",");
      choices.append(
          "{\"Variable\": \"$.x\", \"NumericEquals\": %d, \"Next\": \"S%d\"}".formatted(i, i));
      states.append(
          ", \"S%d\": {\"Type\": \"Task\", \"Resource\": \"r\", \"Next\": \"S%d\"}"
              .formatted(i, i * 7 % 499));
    }
    svg("\"S0\": {\"Type\": \"Choice\", \"Choices\": [" + choices + "]}" + states);
  }

  private static String svg(String states) throws Exception {
    StateGraph graph = Graphs.of("{\"StartAt\": \"S0\", \"States\": {" + states + "}}");
    return assertTimeout(
        LIMIT,
        () -> {
          ByteArrayOutputStream drawn = new ByteArrayOutputStream();
          GraphFormat.SVG.render(graph, RenderOptions.DEFAULT, drawn);
          return drawn.toString("UTF-8");
        });
  }
}
