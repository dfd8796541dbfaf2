package asl.validation.schema;

import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.ObjectNode;

/** The query language that holds at a place: the nearest state's own, else the machine's. */
final class LanguageAt {
  private LanguageAt() {}

  static boolean isJsonata(SourceDocument document, JsonPointer location) {
    for (JsonPointer at = location; at != null; at = at.parent()) {
      boolean isState = at.parent() != null && at.parent().token().equals("States");
      if ((isState || at.parent() == null) && document.find(at) instanceof ObjectNode object) {
        SourceNode language = object.get("QueryLanguage");
        if (language != null) {
          return "JSONata".equals(language.toValue());
        }
        SourceNode own =
            document.root() instanceof ObjectNode machine ? machine.get("QueryLanguage") : null;
        return own != null && "JSONata".equals(own.toValue());
      }
    }
    return false;
  }
}
