package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.ErrorName;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.InlineMapping;
import asl.function.mapping.MappingException;
import asl.function.mapping.MappingFile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the topics of the help say is so. */
class HelpTopicTest {
  @TempDir Path folder;

  /** The first example, which is YAML. */
  private static String example(HelpTopic topic) {
    List<String> lines = topic.text().lines().toList();
    StringBuilder yaml = new StringBuilder();
    for (String line : lines) {
      boolean inside = line.startsWith("    ") || (line.isEmpty() && !yaml.isEmpty());
      if (!inside && !yaml.isEmpty()) {
        break;
      }
      if (inside) {
        yaml.append(line.isEmpty() ? "" : line.substring(4)).append('\n');
      }
    }
    return yaml.toString();
  }

  @Test
  void theMappingFileCanBeRead() throws MappingException {
    FunctionMapping mapping =
        MappingFile.parse("functions.yaml", example(HelpTopic.MAPPING), folder, Map.of());
    assertEquals(5, mapping.functions().size());
    assertEquals(1, mapping.buckets().size());
    assertEquals(1, mapping.stateMachines().size());
    for (String kind : InlineMapping.kinds()) {
      assertTrue(HelpTopic.MAPPING.text().contains("\n    " + kind + " "), kind);
    }
  }

  @Test
  void theConfigurationCanBeRead() throws IOException {
    Files.writeString(folder.resolve(".asl.yaml"), example(HelpTopic.CONFIGURATION));
    Cli.Result result = Cli.run("config", folder.toString());
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("run --fast-forward   true"), result.out());
    assertTrue(result.out().contains("ENDLESS_LOOP=error"), result.out());
  }

  @Test
  void everyErrorNameIsListed() throws IllegalAccessException {
    int names = 0;
    for (Field field : ErrorName.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        String name = (String) field.get(null);
        assertTrue(HelpTopic.ERRORS.text().contains("\n    " + name + " "), name);
        names++;
      }
    }
    assertTrue(names >= 15, "only " + names);
  }

  @Test
  void theDiagnosticOfTheExampleExists() {
    assertEquals(0, Cli.run("explain", "MISSING_TRANSITION_TARGET").exit());
    assertTrue(HelpTopic.DIAGNOSTICS.text().contains("[MISSING_TRANSITION_TARGET]"));
  }
}
