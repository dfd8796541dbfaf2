package asl.validation.schema;

import asl.definition.QueryLanguage;

/**
 * The schema documents of the language, as text; the build makes constants of {@code
 * src/main/schema}.
 */
enum SchemaText {
  /** A machine in JSONPath, where single states may be in JSONata. */
  JSONPATH("urn:asl:schema:jsonpath", SchemaConstants.ASL_JSONPATH),
  /** A machine in JSONata. */
  JSONATA("urn:asl:schema:jsonata", SchemaConstants.ASL_JSONATA),
  /** What the other two have in common. */
  SHARED("urn:asl:schema:shared", SchemaConstants.ASL_SHARED);

  private final String id;
  private final String document;

  SchemaText(String id, String document) {
    this.id = id;
    this.document = document;
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
    return document;
  }
}
