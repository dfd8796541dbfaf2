package asl.validation;

import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceProblem;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports what was wrong with the text when it was read. */
final class TextFaults {
  private static final DiagnosticCode SCHEMA = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final DiagnosticCode STATE = new DiagnosticCode("DUPLICATE_STATE_NAME");

  private TextFaults() {}

  /**
   * Reports what was wrong with a text.
   *
   * @param machines the state machines in it: a key that occurs twice is a fault nowhere else
   */
  static void report(SourceDocument document, List<SourceNode> machines, Findings findings) {
    for (SourceProblem problem : document.problems()) {
      boolean isDuplicate = problem.code() == SourceProblem.Code.DUPLICATE_KEY;
      if (isDuplicate && machines.stream().noneMatch(machine -> isIn(machine, problem.start()))) {
        continue;
      }
      Place place = new Place(JsonPointer.ROOT, problem.start(), problem.end());
      List<Related> related = List.of();
      if (problem.related() >= 0) {
        int first = problem.related();
        int end = first + problem.end() - problem.start();
        related =
            List.of(
                findings.related("first defined here", new Place(JsonPointer.ROOT, first, end)));
      }
      if (isDuplicate && isStateName(document.root(), problem.start())) {
        String message = "A state name is used twice";
        findings.report(STATE, Severity.ERROR, place, message, "Rename one of them.", related);
        continue;
      }
      DiagnosticCode code = new DiagnosticCode(problem.code().name());
      Severity severity = isDuplicate ? Severity.WARNING : Severity.ERROR;
      findings.report(code, severity, place, problem.message(), problem.help(), related);
    }
    SourceNode root = document.root();
    if (root != null && !(root instanceof ObjectNode) && document.problems().isEmpty()) {
      String message = "Definition must be a valid JSON object";
      findings.error(SCHEMA, Place.value(JsonPointer.ROOT, root), message, null);
    }
  }

  private static boolean isIn(SourceNode node, int offset) {
    return node.start() <= offset && offset < node.end();
  }

  /** Whether the key at an offset is a member of a {@code States}. */
  private static boolean isStateName(@Nullable SourceNode root, int offset) {
    String name = "";
    SourceNode at = root;
    while (at != null) {
      SourceNode next = null;
      if (at instanceof ObjectNode object) {
        for (Member member : object.members()) {
          if (member.nameStart() == offset) {
            return name.equals("States");
          }
          if (isIn(member.value(), offset)) {
            name = member.name();
            next = member.value();
          }
        }
      } else if (at instanceof ArrayNode array) {
        name = "";
        for (SourceNode element : array.elements()) {
          next = isIn(element, offset) ? element : next;
        }
      }
      at = next;
    }
    return false;
  }
}
