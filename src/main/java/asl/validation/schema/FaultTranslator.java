package asl.validation.schema;

import asl.diagnostic.DiagnosticCode;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.source.SourceProblem;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that exclude each other stand together, or none of them is there.
 *
 * <p><b>What it does:</b> looks for the choices of the language: {@code Next} or {@code End}, one
 * of {@code Seconds}, {@code Timestamp} and their paths, {@code Error} or {@code ErrorPath}, {@code
 * ItemProcessor} or {@code Iterator}, one comparison in a choice rule.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "Seconds": 60, "SecondsPath": "$.pause", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Wait", "SecondsPath": "$.pause", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Transitions; Wait State; Fail State; Map State; Choice State.
 */
final class FaultTranslator {
  static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final String TRANSITION =
      "Give it either \"Next\" or \"End\": true, not both and not neither.";

  private final SourceDocument document;
  private final Findings findings;

  FaultTranslator(SourceDocument document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  void translate(List<StructureFault> faults) {
    Map<JsonPointer, List<StructureFault>> byPlace = new LinkedHashMap<>();
    JsonPointer last = null;
    boolean isOpen = false;
    for (StructureFault fault : faults) {
      if (!fault.location().equals(last)) {
        last = fault.location();
        isOpen = isOpen(last);
      }
      if (!isOpen && !isUnread(fault) && !isExplained(fault, faults)) {
        byPlace.computeIfAbsent(fault.location(), at -> new ArrayList<>()).add(fault);
      }
    }
    byPlace.forEach(this::translate);
  }

  /** What is wrong with one value; where its type is wrong, nothing else counts. */
  private void translate(JsonPointer location, List<StructureFault> faults) {
    findings.markBroken(location);
    for (StructureFault fault : faults) {
      if (fault.keyword().equals("type")) {
        value(fault);
        return;
      }
    }
    List<StructureFault> rest =
        document.find(location) instanceof ObjectNode object
            ? new ObjectFaults(document, location, object, findings).report(faults)
            : faults;
    rest.forEach(this::value);
  }

  private boolean isOpen(JsonPointer location) {
    SourceNode node = document.find(location);
    return node == null
        || Placeholders.isOpen(node)
        || (node instanceof ObjectNode object
            && (Placeholders.hasOpenKey(object) || isOfUnknownType(object)));
  }

  /** Whether "either this or that is needed" follows from a wrong value of this or that. */
  private static boolean isExplained(StructureFault choice, List<StructureFault> faults) {
    String sentence = choice.sentence();
    if (sentence == null || choice.property() != null) {
      return false;
    }
    for (StructureFault fault : faults) {
      JsonPointer at = fault.location();
      if (choice.location().equals(at.parent()) && names(sentence, at.token())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence names a field in brackets. */
  private static boolean names(String sentence, String field) {
    int open = sentence.indexOf('[');
    int close = sentence.indexOf(']', open + 1);
    return open >= 0
        && close > 0
        && List.of(sentence.substring(open + 1, close).split(", ", -1)).contains(field);
  }

  /**
   * Whether the fault follows from one of the text: a value that cannot be read, or what an object
   * or array lacks that is cut off before its end.
   */
  private boolean isUnread(StructureFault fault) {
    if (document.problems().isEmpty()) {
      return false;
    }
    SourceNode node = document.find(fault.location());
    if (node == null) {
      return false;
    }
    if (!(node instanceof ScalarNode)) {
      return !fault.keyword().equals("additionalProperties") && isCutOff(node);
    }
    for (SourceProblem problem : document.problems()) {
      boolean isText = problem.code() != SourceProblem.Code.DUPLICATE_KEY;
      if (isText && (node.start() == node.end() || problem.start() == node.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text of an object or array ends, or is read no further, before its last sign. */
  private boolean isCutOff(SourceNode node) {
    String text = document.file().text();
    for (SourceProblem problem : document.problems()) {
      if (problem.code() == SourceProblem.Code.NESTING_TOO_DEEP
          && problem.start() > node.start()
          && problem.start() < node.end()) {
        return true;
      }
    }
    int last = Math.min(node.end(), text.length()) - 1;
    if (node.start() > last) {
      return true;
    }
    char first = text.charAt(node.start());
    return (first == '{' && text.charAt(last) != '}') || (first == '[' && text.charAt(last) != ']');
  }

  private static boolean isOfUnknownType(ObjectNode object) {
    SourceNode type = object.get("Type");
    return type != null && Placeholders.isOpen(type);
  }

  private void value(StructureFault fault) {
    String sentence = fault.sentence();
    Place place = place(document, fault.location());
    if (sentence != null) {
      boolean isTransition = sentence.endsWith("[Next, End]");
      findings.error(CODE, place, sentence, isTransition ? TRANSITION : null);
      return;
    }
    SourceNode node = document.find(fault.location());
    if (node == null) {
      return;
    }
    String message = ValueFault.message(fault, node);
    if (message != null) {
      findings.error(CODE, place, message, ValueFault.help(fault, node));
    }
  }

  static Place place(SourceDocument document, JsonPointer location) {
    JsonPointer parent = location.parent();
    if (parent != null && document.find(parent) instanceof ObjectNode object) {
      Member member = object.member(location.token());
      if (member != null) {
        return Place.member(location, member);
      }
    }
    SourceNode node = document.find(location);
    return node == null ? new Place(location, 0, 0) : Place.value(location, node);
  }

  static @Nullable String text(@Nullable SourceNode node) {
    return node != null && node.toValue() instanceof String text ? text : null;
  }
}
