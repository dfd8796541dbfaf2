package asl.validation.schema;

import asl.definition.QueryLanguage;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the structure of definitions: which fields a state has and of what type they are. One of
 * it serves many definitions and many threads.
 */
public final class StructureCheck {
  private final Map<SchemaText, SchemaScreen> screens = new HashMap<>();

  /** Reports what is wrong; the root must be an object. */
  public void check(SourceDocument document, Findings findings) {
    SourceNode root = document.root();
    if (!(root instanceof ObjectNode machine)) {
      return;
    }
    SourceNode language = machine.get("QueryLanguage");
    QueryLanguage named = QueryLanguage.of(language == null ? null : language.toValue());
    SchemaText text = SchemaText.of(named == null ? QueryLanguage.JSONPATH : named);
    if (!conforms(machine, text)) {
      new FaultTranslator(document, findings).translate(faults(machine, text));
    }
  }

  boolean conforms(SourceNode definition, SchemaText text) {
    return screen(text).accepts(definition);
  }

  List<StructureFault> faults(SourceNode definition, SchemaText text) {
    return screen(text).faults(definition);
  }

  private synchronized SchemaScreen screen(SchemaText text) {
    SchemaScreen screen = screens.get(text);
    if (screen == null) {
      screen = new SchemaScreen(text);
      screens.put(text, screen);
    }
    return screen;
  }
}
