package asl.validation.schema;

import asl.definition.QueryLanguage;
import asl.diagnostic.Suggestion;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import java.util.List;

/** The query language that holds at a place: the nearest state's own, else the machine's. */
final class LanguageAt {
  private static final String FIELD = "QueryLanguage";

  private LanguageAt() {}

  /** Whether the state there, or the machine, has a misspelt {@code QueryLanguage}. */
  static boolean isMisspelt(SourceDocument document, JsonPointer location) {
    for (JsonPointer at = location; at != null; at = at.parent()) {
      if (document.find(at) instanceof ObjectNode object
          && object.get(FIELD) == null
          && object.members().stream().anyMatch(LanguageAt::isMeant)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeant(Member member) {
    return Suggestion.nearest(member.name(), List.of(FIELD)) != null;
  }

  static boolean isJsonata(SourceDocument document, JsonPointer location) {
    for (JsonPointer at = location; at != null; at = at.parent()) {
      boolean isState = at.parent() != null && at.parent().token().equals("States");
      if ((isState || at.parent() == null) && document.find(at) instanceof ObjectNode object) {
        SourceNode language = object.get(FIELD);
        SourceNode own = document.root() instanceof ObjectNode machine ? machine.get(FIELD) : null;
        QueryLanguage named = language == null ? null : QueryLanguage.of(language.toValue());
        if (named == null && own != null) {
          named = QueryLanguage.of(own.toValue());
        }
        return named == QueryLanguage.JSONATA;
      }
    }
    return false;
  }
}
