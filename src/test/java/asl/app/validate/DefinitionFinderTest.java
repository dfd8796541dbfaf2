package asl.app.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the definitions that are found are called. */
class DefinitionFinderTest {
  private static final String FOLDER = "src/test/resources/validation/ok";

  @Test
  void aFolderHereIsWrittenWithoutADot() throws IOException {
    List<String> plain = new DefinitionFinder(false).below(Path.of(FOLDER)).files();
    assertTrue(plain.size() > 0 && plain.get(0).startsWith(FOLDER), plain::toString);
    assertEquals(plain, new DefinitionFinder(false).below(Path.of("./" + FOLDER)).files());
    assertEquals(plain, new DefinitionFinder(false).below(Path.of("././" + FOLDER)).files());
    assertEquals(plain, DefinitionFinder.matching("./" + FOLDER + "/**/*.asl.json").files());
  }

  @Test
  void theSettingsAreNoDefinition(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("flows"));
    for (String name : List.of(".asl.yaml", "flows/.asl.yaml", "flows/a.asl.yaml")) {
      Files.writeString(folder.resolve(name), "fail-on: warning\n");
    }
    List<String> definitions = List.of(folder.resolve("flows/a.asl.yaml").toString());
    assertEquals(definitions, new DefinitionFinder(false).below(folder).files());
    assertEquals(definitions, DefinitionFinder.matching(folder + "/**/*.asl.yaml").files());
  }
}
