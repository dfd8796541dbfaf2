package asl.graph.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.graph.Graphs;
import asl.graph.StateGraph;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the pictures of the cases with the ones looked at and kept; {@code -Dgolden.update=true}
 * writes them anew. Scripts that a PNG borrows from the machine's fonts are not compared.
 */
class GraphGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/graph");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> picturesAreAsKept() throws IOException {
    return cases().stream()
        .flatMap(
            folder ->
                Stream.of(GraphFormat.values())
                    .filter(format -> format != GraphFormat.PNG || !folder.endsWith("hostile"))
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                folder.getFileName() + " as " + format.label(),
                                () -> compare(folder, format))));
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(cases().size() >= 7, () -> CASES + " has lost cases");
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void compare(Path folder, GraphFormat format) throws Exception {
    StateGraph graph = Graphs.read(folder.resolve("definition.asl.json"));
    Path path = folder.resolve("path.json");
    RenderOptions options =
        RenderOptions.DEFAULT
            .withScale(1)
            .withTitle(folder.getFileName().toString())
            .withPath(Files.exists(path) ? PathFile.read(path) : null);
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    format.render(graph, options, drawn);
    Path kept = folder.resolve("expected." + format.label());
    if (UPDATE) {
      Files.write(kept, drawn.toByteArray());
    }
    if (format == GraphFormat.PNG) {
      assertSamePixels(Files.readAllBytes(kept), drawn.toByteArray(), kept.toString());
    } else {
      assertEquals(Files.readString(kept), drawn.toString("UTF-8"));
    }
  }

  /** How a picture is packed is up to the library of the machine. */
  private static void assertSamePixels(byte[] kept, byte[] drawn, String name) throws IOException {
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(kept));
    BufferedImage actual = ImageIO.read(new ByteArrayInputStream(drawn));
    assertEquals(expected.getWidth(), actual.getWidth(), () -> name + ": width");
    assertEquals(expected.getHeight(), actual.getHeight(), () -> name + ": height");
    assertArrayEquals(pixels(expected), pixels(actual), () -> name + ": pixels");
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
