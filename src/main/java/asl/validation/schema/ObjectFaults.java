package asl.validation.schema;

import asl.definition.ComparisonOperator;
import asl.diagnostic.Suggestion;
import asl.source.JsonPointer;
import asl.source.SourceDocument;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object lacks a field, or has one that has no place in it.
 *
 * <p><b>What it does:</b> compares the fields of the machine, of every state, retrier, catcher,
 * choice rule and so on with those that the query language gives them. A field that is misspelt, or
 * that belongs to the other query language, is one fault, though another field is missing for it.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resorce": "arn:aws:lambda:eu-west-1:123456789012:function:f",
 *   "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f",
 *   "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Top-level fields; State types; AWS: Transforming data with JSONata.
 */
final class ObjectFaults {
  private static final Set<String> RULE_HEADS = Set.of("Variable", "Condition");

  private final SourceDocument document;
  private final JsonPointer location;
  private final ObjectNode object;
  private final Findings findings;
  private final List<String> missing = new ArrayList<>();
  private final List<FieldSlip> slips = new ArrayList<>();
  private boolean isLanguageWrong;
  private @Nullable Collection<String> known;

  ObjectFaults(
      SourceDocument document, JsonPointer location, ObjectNode object, Findings findings) {
    this.document = document;
    this.location = location;
    this.object = object;
    this.findings = findings;
  }

  /** Reports them, and returns the faults of other kinds that they do not explain. */
  List<StructureFault> report(List<StructureFault> faults) {
    for (StructureFault fault : faults) {
      if (fault.keyword().equals("required") && fault.property() != null) {
        missing.add(fault.property());
      }
    }
    List<StructureFault> rest = new ArrayList<>();
    for (StructureFault fault : faults) {
      if (fault.keyword().equals("additionalProperties")) {
        unsupported(String.valueOf(fault.property()));
      } else if (fault.property() == null) {
        rest.add(fault);
      }
    }
    missing.removeIf(this::isMisspelt);
    boolean lacksRuleHead = missing.removeIf(this::isExplained) || !missing.isEmpty();
    if (!missing.isEmpty()) {
      String message = required(missing);
      findings.error(
          FaultTranslator.CODE, FaultTranslator.place(document, location), message, null);
    }
    rest.removeIf(fault -> isExplained(fault, lacksRuleHead));
    return rest;
  }

  /** A field that has no place there; where it is a required one misspelt, that is one fault. */
  private void unsupported(String field) {
    Member member = object.member(field);
    if (member == null || FieldSlip.followsFromLanguage(document, location, field)) {
      isLanguageWrong |= member != null;
      return;
    }
    Place place = Place.key(location, member);
    findings.markForeign(location.member(field));
    String meant = Suggestion.nearest(field, missing);
    if (meant != null) {
      missing.remove(meant);
      String help = "Rename \"" + field + "\" to \"" + meant + "\".";
      findings.error(FaultTranslator.CODE, place, required(List.of(meant)), help);
      return;
    }
    FieldSlip slip = FieldSlip.of(document, location, object, field, this::known);
    slips.add(slip);
    findings.error(FaultTranslator.CODE, place, slip.message(), slip.help());
  }

  private Collection<String> known() {
    Collection<String> fields = known;
    if (fields == null) {
      fields = KnownFields.of(document, location, object);
      known = fields;
    }
    return fields;
  }

  /**
   * Whether a member that the schema cannot judge yet, because it tells the type of the object by
   * the missing field, differs from it in its letters' case.
   */
  private boolean isMisspelt(String field) {
    for (Member member : object.members()) {
      if (member.name().equalsIgnoreCase(field)) {
        Place place = Place.key(location, member);
        String help = "Rename \"" + member.name() + "\" to \"" + field + "\".";
        findings.error(FaultTranslator.CODE, place, required(List.of(field)), help);
        return true;
      }
    }
    return false;
  }

  /** Whether a missing field is replaced by one of the other query language. */
  private boolean isExplained(String field) {
    return RULE_HEADS.contains(field)
        && (isLanguageWrong || slips.stream().anyMatch(FieldSlip::isOfOtherQueryLanguage));
  }

  /** Whether "either this or that is needed" follows from a field that is there and wrong. */
  private boolean isExplained(StructureFault fault, boolean lacksRuleHead) {
    String sentence = fault.sentence();
    if (sentence == null) {
      return false;
    }
    boolean ofRule = sentence.startsWith("A choice rule");
    if (ofRule && (lacksRuleHead || isLanguageWrong)) {
      return true;
    }
    for (FieldSlip slip : slips) {
      String meant = slip.meant();
      boolean isOperator = meant != null && ComparisonOperator.ofField(meant) != null;
      if (ofRule && (slip.isOfOtherQueryLanguage() || isOperator)) {
        return true;
      }
      if (meant != null && sentence.contains(meant)) {
        return true;
      }
    }
    return false;
  }

  private static String required(List<String> fields) {
    return "These fields are required: [" + String.join(", ", fields) + "]";
  }
}
