package asl.validation.schema;

import asl.source.JsonSourceReader;
import asl.source.SourceFile;
import asl.source.SourceNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether a definition conforms to its schema, and where it does not. It evaluates the schema
 * documents on the source tree itself: loading a schema library costs more than everything else
 * together, and its recursion is too deep for deeply nested definitions. Tests hold it to what such
 * a library says. Only the parts of the schema that the definitions at hand refer to are read.
 */
final class SchemaScreen {
  private static final String DEFINITIONS = "#/$defs/";

  private final String root;
  private final Map<String, CompiledSchema> schemas = new ConcurrentHashMap<>();
  private final Map<String, SchemaDocument> documents = new ConcurrentHashMap<>();

  /**
   * @param text the schema that definitions have to conform to
   */
  SchemaScreen(SchemaText text) {
    this.root = text.id();
  }

  /** Whether the definition conforms, as far as can be said before placeholders are filled in. */
  boolean accepts(SourceNode definition) {
    return resolve(root).accepts(definition, this);
  }

  /** What is wrong, one fault for each keyword; of a choice between schemas one as a whole. */
  List<StructureFault> faults(SourceNode definition) {
    FaultCollector faults = new FaultCollector(this);
    faults.explain(resolve(root), definition);
    return faults.faults();
  }

  /** The schema of that name, compiled when it is first asked for. */
  CompiledSchema resolve(String target) {
    CompiledSchema schema = schemas.get(target);
    if (schema == null) {
      schema = compile(target);
      schemas.put(target, schema);
    }
    return schema;
  }

  CompiledSchema resolveInRoot(String anchor) {
    return resolve(root + DEFINITIONS + anchor.substring(1));
  }

  private CompiledSchema compile(String target) {
    int at = target.indexOf(DEFINITIONS);
    String id = at < 0 ? target : target.substring(0, at);
    SchemaDocument document = document(id);
    String text =
        at < 0 ? document.root() : document.definition(target.substring(at + DEFINITIONS.length()));
    SourceNode tree = JsonSourceReader.read(new SourceFile(target, text)).root();
    if (tree == null) {
      throw new IllegalStateException("no schema " + target);
    }
    return new SchemaCompiler(id).compile(tree.toValue());
  }

  private SchemaDocument document(String id) {
    SchemaDocument document = documents.get(id);
    if (document == null) {
      document = new SchemaDocument(SchemaText.ofId(id).read());
      documents.put(id, document);
    }
    return document;
  }
}
