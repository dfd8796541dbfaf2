package asl.validation.schema;

import asl.diagnostic.DiagnosticCode;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says the faults of a structure as sentences about the language, AWS's where it is known. */
final class FaultTranslator {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private final SourceDocument document;
  private final Findings findings;

  FaultTranslator(SourceDocument document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  void translate(List<StructureFault> faults) {
    Map<JsonPointer, List<String>> missing = new LinkedHashMap<>();
    for (StructureFault fault : faults) {
      if (isOpen(fault.location())) {
        continue;
      }
      findings.markBroken(fault.location());
      if (fault.keyword().equals("required") && fault.property() != null) {
        missing.computeIfAbsent(fault.location(), at -> new ArrayList<>()).add(fault.property());
      } else if (!fault.keyword().equals("additionalProperties")) {
        value(fault);
      }
    }
    for (StructureFault fault : faults) {
      if (fault.keyword().equals("additionalProperties")) {
        unsupported(fault, missing.getOrDefault(fault.location(), List.of()));
      }
    }
    missing.forEach(this::missing);
  }

  private boolean isOpen(JsonPointer location) {
    SourceNode node = document.find(location);
    return node == null
        || Placeholders.isOpen(node)
        || (node instanceof ObjectNode object && Placeholders.hasOpenKey(object));
  }

  private void missing(JsonPointer location, List<String> fields) {
    if (!fields.isEmpty()) {
      findings.error(CODE, place(location), required(fields), null);
    }
  }

  private static String required(List<String> fields) {
    return "These fields are required: [" + String.join(", ", fields) + "]";
  }

  /** A field that has no place there; where it is a required one misspelt, that is one fault. */
  private void unsupported(StructureFault fault, List<String> missing) {
    String field = String.valueOf(fault.property());
    if (!(document.find(fault.location()) instanceof ObjectNode object)) {
      return;
    }
    Member member = object.member(field);
    if (member == null || FieldSlip.followsFromDowngrade(document, fault.location(), field)) {
      return;
    }
    Place place = Place.key(fault.location(), member);
    String meant = Suggestion.nearest(field, missing);
    if (meant != null) {
      missing.remove(meant);
      String help = "Rename \"" + field + "\" to \"" + meant + "\".";
      findings.error(CODE, place, required(List.of(meant)), help);
      return;
    }
    FieldSlip slip = FieldSlip.of(document, fault.location(), object, field);
    findings.error(CODE, place, slip.message(), slip.help());
  }

  private void value(StructureFault fault) {
    String sentence = fault.sentence();
    Place place = place(fault.location());
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

  private Place place(JsonPointer location) {
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
