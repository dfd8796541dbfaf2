package asl.validation.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds that cutting a definition out of a document's text gives what reading all of it gives. */
class SchemaDocumentTest {
  @ParameterizedTest
  @EnumSource
  void cutsEveryDefinitionOut(SchemaText text) throws Exception {
    SchemaDocument document = new SchemaDocument(text.read());
    Map<?, ?> whole = new LinkedHashMap<>((Map<?, ?>) JsonReader.read(text.read()));
    Map<?, ?> definitions = (Map<?, ?>) whole.remove("$defs");
    assertTrue(definitions.size() >= 7, () -> "definitions have gone missing: " + definitions);
    for (Map.Entry<?, ?> definition : definitions.entrySet()) {
      String cut = document.definition((String) definition.getKey());
      assertEquals(definition.getValue(), JsonReader.read(cut));
    }
    assertEquals(whole, JsonReader.read(document.root()));
  }

  @ParameterizedTest
  @EnumSource
  void everyDefinitionCanBeCompiled(SchemaText text) throws Exception {
    SchemaScreen screen = new SchemaScreen(text);
    Map<?, ?> whole = (Map<?, ?>) JsonReader.read(text.read());
    ((Map<?, ?>) whole.get("$defs"))
        .forEach((name, definition) -> screen.resolve(text.id() + "#/$defs/" + name));
  }

  @Test
  void whatIsNotThereIsNamed() {
    SchemaScreen screen = new SchemaScreen(SchemaText.JSONPATH);
    IllegalStateException definition =
        assertThrows(
            IllegalStateException.class, () -> screen.resolve("urn:asl:schema:shared#/$defs/No"));
    assertEquals("the schema has no definition No", definition.getMessage());
    IllegalStateException document =
        assertThrows(IllegalStateException.class, () -> screen.resolve("urn:else"));
    assertEquals("no schema urn:else", document.getMessage());
    IllegalStateException layout =
        assertThrows(IllegalStateException.class, () -> new SchemaDocument("{}"));
    assertEquals("the schema has no $defs", layout.getMessage());
  }
}
