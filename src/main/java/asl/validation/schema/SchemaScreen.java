package asl.validation.schema;

import asl.source.JsonSourceReader;
import asl.source.SourceFile;
import asl.source.SourceNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells quickly whether a definition conforms to its schema. It reads the same schema documents as
 * the full validator and evaluates them on the source tree, so that a definition without a fault in
 * its structure needs no schema library: loading that costs more than everything else together. It
 * does not tell what is wrong.
 */
final class SchemaScreen {
  private static final String DEFINITIONS = "#/$defs/";

  private final String root;
  private final Map<String, CompiledSchema> schemas;

  private SchemaScreen(String root, Map<String, CompiledSchema> schemas) {
    this.root = root;
    this.schemas = schemas;
  }

  /** Compiles the schema and those it refers to. */
  static SchemaScreen of(SchemaText text) {
    Map<String, CompiledSchema> schemas = new HashMap<>();
    add(SchemaText.SHARED, schemas);
    add(SchemaText.JSONATA, schemas);
    if (text == SchemaText.JSONPATH) {
      add(SchemaText.JSONPATH, schemas);
    }
    return new SchemaScreen(text.id(), schemas);
  }

  /** Whether the definition conforms, as far as can be said before placeholders are filled in. */
  boolean accepts(SourceNode definition) {
    return resolve(root).accepts(definition, this);
  }

  CompiledSchema resolve(String target) {
    CompiledSchema schema = schemas.get(target);
    if (schema == null) {
      throw new IllegalStateException("no schema " + target);
    }
    return schema;
  }

  CompiledSchema resolveInRoot(String anchor) {
    return resolve(root + DEFINITIONS + anchor.substring(1));
  }

  private static void add(SchemaText text, Map<String, CompiledSchema> schemas) {
    SourceNode tree = JsonSourceReader.read(new SourceFile(text.id(), text.read())).root();
    if (tree == null || !(tree.toValue() instanceof Map<?, ?> document)) {
      throw new IllegalStateException("the schema " + text.id() + " is no object");
    }
    SchemaCompiler compiler = new SchemaCompiler(text.id());
    schemas.put(text.id(), compiler.compile(document));
    if (document.get("$defs") instanceof Map<?, ?> definitions) {
      for (Map.Entry<?, ?> definition : definitions.entrySet()) {
        String target = text.id() + DEFINITIONS + definition.getKey();
        schemas.put(target, compiler.compile(definition.getValue()));
      }
    }
  }
}
