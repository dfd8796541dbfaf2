package asl.graph.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.graph.Graphs;
import asl.graph.StateGraph;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Draws every definition of the corpus in every format. */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));

  /** Large pictures would only cost time here. */
  private static final RenderOptions SMALL =
      RenderOptions.DEFAULT.withTitle("<&\">").withScale(0.2);

  @Test
  void everyDefinitionIsDrawnInEveryFormat() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), () -> "no corpus at " + CORPUS + ": nothing drawn");
    List<Path> files = new ArrayList<>(definitions("valid", ".json"));
    files.addAll(definitions("verdicts", ".json"));
    files.addAll(definitions("cases", "definition.json"));
    int drawn = 0;
    for (Path file : files) {
      if (isJson(file)) {
        draw(file);
        drawn++;
      }
    }
    int count = drawn;
    assertTrue(count >= 1000, () -> "only " + count + " definitions");
  }

  private static List<Path> definitions(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static boolean isJson(Path file) throws IOException {
    try {
      JsonReader.read(Files.readAllBytes(file));
      return true;
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  private static void draw(Path file) throws Exception {
    StateGraph graph = Graphs.read(file);
    for (GraphFormat format : GraphFormat.values()) {
      ByteArrayOutputStream drawn = new ByteArrayOutputStream();
      format.render(graph, SMALL, drawn);
      assertTrue(drawn.size() > 50, () -> file + " as " + format);
      if (format == GraphFormat.SVG) {
        Document document = parse(drawn.toByteArray());
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertEquals(0, document.getElementsByTagName("script").getLength());
      } else if (format == GraphFormat.JSON) {
        JsonReader.read(drawn.toByteArray());
      }
    }
  }

  private static Document parse(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }
}
