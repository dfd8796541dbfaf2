package asl.validation;

import asl.diagnostic.Diagnostic;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Faults that the author wants to keep: a state, or anything around it, whose {@code Comment} holds
 * {@code asl-ignore: CODE, CODE}.
 */
final class Suppressions {
  private static final String MARKER = "asl-ignore:";

  private Suppressions() {}

  static List<Diagnostic> apply(SourceDocument document, List<Diagnostic> found) {
    if (found.isEmpty() || !document.file().text().contains(MARKER)) {
      return found;
    }
    List<Diagnostic> kept = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (!isIgnored(document, diagnostic)) {
        kept.add(diagnostic);
      }
    }
    return kept;
  }

  private static boolean isIgnored(SourceDocument document, Diagnostic diagnostic) {
    for (JsonPointer at = diagnostic.location(); at != null; at = at.parent()) {
      if (document.find(at) instanceof ObjectNode object) {
        SourceNode comment = object.get("Comment");
        if (comment != null
            && comment.toValue() instanceof String text
            && names(text, diagnostic.code().name())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(String comment, String code) {
    int marker = comment.indexOf(MARKER);
    if (marker < 0) {
      return false;
    }
    for (String word : comment.substring(marker + MARKER.length()).split("[,\\s]+", -1)) {
      if (word.equals(code)) {
        return true;
      }
    }
    return false;
  }
}
