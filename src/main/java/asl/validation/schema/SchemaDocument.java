package asl.validation.schema;

import org.jspecify.annotations.Nullable;

/**
 * The text of a schema document, from which single definitions are cut without reading the others.
 * It has to be laid out as the documents of the language are: each level of nesting indented by one
 * blank, {@code $defs} last.
 */
final class SchemaDocument {
  private static final String DEFINITIONS = "\n \"$defs\": {";

  private final String text;
  private final int definitions;

  SchemaDocument(String text) {
    this.text = text;
    this.definitions = text.indexOf(DEFINITIONS);
    if (definitions < 0) {
      throw new IllegalStateException("the schema has no $defs");
    }
  }

  /** The document without its definitions. */
  String root() {
    return text.substring(0, text.lastIndexOf(',', definitions)) + "}";
  }

  /** The definition of that name. */
  String definition(String name) {
    String definition = find(name);
    if (definition == null) {
      throw new IllegalStateException("the schema has no definition " + name);
    }
    return definition;
  }

  /** The definition of that name; null if there is none. */
  @Nullable String find(String name) {
    String key = "\n  \"" + name + "\": ";
    int start = text.indexOf(key, definitions);
    int end = start < 0 ? -1 : text.indexOf("\n  }", start);
    return end < 0 ? null : text.substring(start + key.length(), end + "\n  }".length());
  }
}
