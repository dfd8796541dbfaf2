package asl.validation.schema;

import asl.definition.QueryLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schema documents of the language, as text. */
enum SchemaText {
  /** A machine in JSONPath, where single states may be in JSONata. */
  JSONPATH("urn:asl:schema:jsonpath", "asl-jsonpath.schema.json"),
  /** A machine in JSONata. */
  JSONATA("urn:asl:schema:jsonata", "asl-jsonata.schema.json"),
  /** What the other two have in common. */
  SHARED("urn:asl:schema:shared", "asl-shared.schema.json");

  private final String id;
  private final String resource;

  SchemaText(String id, String resource) {
    this.id = id;
    this.resource = resource;
  }

  static SchemaText of(QueryLanguage language) {
    return language == QueryLanguage.JSONATA ? JSONATA : JSONPATH;
  }

  static SchemaText ofId(String id) {
    for (SchemaText text : values()) {
      if (text.id.equals(id)) {
        return text;
      }
    }
    throw new IllegalStateException("no schema " + id);
  }

  /** The schema's {@code $id}. */
  String id() {
    return id;
  }

  /** The document. */
  String read() {
    try (InputStream in =
        SchemaText.class.getResourceAsStream("/asl/validation/schema/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the schema " + resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
