package asl.validation.schema;

import asl.diagnostic.DiagnosticCode;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says the faults of a structure as sentences about the language, AWS's where it is known. */
final class FaultTranslator {
  static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private final SourceDocument document;
  private final Findings findings;

  FaultTranslator(SourceDocument document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  void translate(List<StructureFault> faults) {
    Map<JsonPointer, List<StructureFault>> byPlace = new LinkedHashMap<>();
    for (StructureFault fault : faults) {
      if (!isOpen(fault.location())) {
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
        || (node instanceof ObjectNode object && Placeholders.hasOpenKey(object));
  }

  private void value(StructureFault fault) {
    String sentence = fault.sentence();
    Place place = place(document, fault.location());
    if (sentence != null) {
      findings.error(CODE, place, sentence, null);
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
