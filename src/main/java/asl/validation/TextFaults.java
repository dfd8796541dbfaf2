package asl.validation;

import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceProblem;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.List;

/** Reports what was wrong with the text when it was read. */
final class TextFaults {
  private static final DiagnosticCode SCHEMA = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private TextFaults() {}

  static void report(SourceDocument document, Findings findings) {
    for (SourceProblem problem : document.problems()) {
      Place place = new Place(JsonPointer.ROOT, problem.start(), problem.end());
      List<Related> related = List.of();
      if (problem.related() >= 0) {
        int first = problem.related();
        int end = first + problem.end() - problem.start();
        related =
            List.of(
                findings.related("first defined here", new Place(JsonPointer.ROOT, first, end)));
      }
      DiagnosticCode code = new DiagnosticCode(problem.code().name());
      findings.report(code, Severity.ERROR, place, problem.message(), problem.help(), related);
    }
    SourceNode root = document.root();
    if (root != null && !(root instanceof ObjectNode) && document.problems().isEmpty()) {
      String message = "Definition must be a valid JSON object";
      findings.error(SCHEMA, Place.value(JsonPointer.ROOT, root), message, null);
    }
  }
}
