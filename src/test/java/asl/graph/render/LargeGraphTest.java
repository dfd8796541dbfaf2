package asl.graph.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.graph.Graphs;
import asl.graph.StateGraph;
import asl.json.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Large machines are drawn in time, whatever their form. */
class LargeGraphTest {
  /** Where the header of a PNG has them. */
  private static final int WIDTH = 16;

  private static final int HEIGHT = 20;
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
    StateGraph graph = graph(states + "\"S499\": {\"Type\": \"Succeed\"}");
    String svg = draw(graph, GraphFormat.SVG).toString(StandardCharsets.UTF_8);
    assertTrue(svg.contains("States.ALL → S499"), "far edges are told at their state");
    assertEquals(65_000, size(draw(graph, GraphFormat.PNG), HEIGHT), "pixels from top to bottom");
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
    String choice = "\"S0\": {\"Type\": \"Choice\", \"Choices\": [" + choices + "]}";
    ByteArrayOutputStream png = draw(graph(choice + states), GraphFormat.PNG);
    double pixels = (double) size(png, WIDTH) * size(png, HEIGHT);
    assertEquals(80_000_000, pixels, 1_000_000, "pixels");
  }

  @Test
  void threeThousandStatesInARowAreWithinTheLimit() throws Exception {
    assertNull(PictureLimits.excess(graph(row(3_000))));
    assertNotNull(PictureLimits.excess(graph(row(8_000))));
  }

  @Test
  void statesThatNothingLeadsToCountForMore() throws Exception {
    assertNull(PictureLimits.excess(graph(row(1) + apart(500))));
    assertNotNull(PictureLimits.excess(graph(row(1) + apart(900))));
  }

  @Test
  void statesSideBySideCountForMore() throws Exception {
    assertNull(PictureLimits.excess(graph(fan(1_200))));
    assertNotNull(PictureLimits.excess(graph(fan(2_000))));
  }

  private static String row(int length) {
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < length - 1; i++) {
      states.append("\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S%d\"},".formatted(i, i + 1));
    }
    return states + "\"S%d\": {\"Type\": \"Succeed\"}".formatted(length - 1);
  }

  private static String apart(int count) {
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < count; i++) {
      states.append(", \"U%d\": {\"Type\": \"Succeed\"}".formatted(i));
    }
    return states.toString();
  }

  private static String fan(int width) {
    StringBuilder choices = new StringBuilder();
    for (int i = 0; i < width; i++) {
      choices.append(i == 0 ? "" : ",");
      choices.append(
          "{\"Variable\": \"$.x\", \"NumericEquals\": %d, \"Next\": \"U%d\"}".formatted(i, i));
    }
    return "\"S0\": {\"Type\": \"Choice\", \"Choices\": [" + choices + "]}" + apart(width);
  }

  private static int size(ByteArrayOutputStream png, int at) {
    return ByteBuffer.wrap(png.toByteArray()).getInt(at);
  }

  private static StateGraph graph(String states) throws JsonSyntaxException {
    return Graphs.of("{\"StartAt\": \"S0\", \"States\": {" + states + "}}");
  }

  private static ByteArrayOutputStream draw(StateGraph graph, GraphFormat format) {
    return assertTimeout(
        LIMIT,
        () -> {
          ByteArrayOutputStream drawn = new ByteArrayOutputStream();
          format.render(graph, RenderOptions.DEFAULT, drawn);
          return drawn;
        });
  }
}
