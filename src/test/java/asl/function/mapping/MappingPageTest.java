package asl.function.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.golden.GoldenFile;
import asl.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page {@code docs/mapping.md}: every section, kind and setting, as the schema has them. */
class MappingPageTest {
  private static final List<String> SHARED =
      List.of("env", "workingDirectory", "timeout", "concurrency");

  private final StringBuilder text = new StringBuilder();
  private Map<?, ?> schema = Map.of();
  private Map<?, ?> definitions = Map.of();

  @BeforeEach
  void read() throws Exception {
    schema = (Map<?, ?>) JsonReader.read(Files.readAllBytes(Path.of("docs/functions.schema.json")));
    definitions = (Map<?, ?>) schema.get("definitions");
  }

  @Test
  void namesEverySectionKindAndSetting() throws IOException {
    text.append("# Mapping files\n\n").append(description(schema)).append("\n\n");
    text.append("[Let local code answer for functions](how-to/functions.md) shows them at work;\n");
    text.append("`asl run DEFINITION --init-functions` writes one to begin with. With\n");
    text.append("[functions.schema.json](functions.schema.json), from which this page is made, ");
    text.append("editors\ncomplete them.\n");
    table("section", schema, List.of());
    text.append("\n## Kinds of functions\n\n").append(description(definition("function")));
    text.append("\n\nEvery kind takes these:\n\n| setting | meaning |\n|---|---|\n");
    SHARED.forEach(name -> row(name, description(definition(name))));
    text.append("\nA time is written so: ").append(description(definition("duration")));
    text.append("\nValues and paths are texts: ").append(description(definition("text")));
    text.append("\n");
    kinds("function");
    text.append("\n### Answers of a mock\n\n").append(description(definition("answer")));
    text.append("\n");
    table("member", definition("answer"), List.of());
    text.append("\n## Kinds of services\n\n").append(description(definition("service")));
    text.append("\n");
    kinds("service");
    text.append("\n### Connections of http\n\n").append(description(definition("connection")));
    text.append("\n");
    table("setting", definition("connection"), List.of());
    GoldenFile.assertText(Path.of("docs/mapping.md"), text.toString());
  }

  /** The kinds that a definition chooses from, each with its settings. */
  private void kinds(String choice) {
    List<?> kinds = (List<?>) definition(choice).get("oneOf");
    assertTrue(kinds.size() >= 2, choice);
    for (Object each : kinds) {
      Map<?, ?> kind = resolved((Map<?, ?>) each);
      String title = String.valueOf(kind.get("title"));
      text.append("\n### ").append(title).append("\n\n").append(description(kind)).append("\n");
      table("setting", kind, SHARED);
      Map<?, ?> own = (Map<?, ?>) properties(kind).get(title);
      if (own.containsKey("properties")) {
        text.append("\nIn `").append(title).append("`:\n");
        table("setting", own, List.of());
      }
    }
  }

  private void table(String heading, Map<?, ?> object, List<String> known) {
    text.append("\n| ").append(heading).append(" | meaning |\n|---|---|\n");
    properties(object)
        .forEach(
            (name, property) -> {
              if (!known.contains((String) name)) {
                row((String) name, description(resolved((Map<?, ?>) property)));
              }
            });
  }

  private void row(String name, String meaning) {
    text.append("| `").append(name).append("` | ");
    text.append(meaning.replace("|", "\\|").replace("*", "\\*")).append(" |\n");
  }

  private Map<?, ?> resolved(Map<?, ?> schema) {
    Object reference = schema.get("$ref");
    return reference == null
        ? schema
        : definition(String.valueOf(reference).substring("#/definitions/".length()));
  }

  private Map<?, ?> definition(String name) {
    return (Map<?, ?>) definitions.get(name);
  }

  private static Map<?, ?> properties(Map<?, ?> object) {
    return (Map<?, ?>) object.get("properties");
  }

  private static String description(Map<?, ?> schema) {
    return String.valueOf(schema.get("description"));
  }
}
