package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.Map;

/**
 * The configuration of a reader has a field of another {@code InputType}, or lacks one of its own.
 *
 * <p><b>What it does:</b> compares the fields of {@code ReaderConfig} with the {@code InputType}:
 * CSV needs a {@code CSVHeaderLocation} and has the other {@code CSV} fields to itself, {@code
 * ItemsPointer} is for JSON.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemProcessor": {}, "End": true,
 *   "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
 *     "ReaderConfig": {"InputType": "JSON", "CSVDelimiter": "TAB"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemProcessor": {}, "End": true,
 *   "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {
 *     "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVDelimiter": "TAB"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ItemReader (Map).
 */
public final class InputTypeFields extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final Map<String, String> TYPE_OF_FIELD =
      Map.of(
          "CSVHeaderLocation", "CSV",
          "CSVHeaders", "CSV",
          "CSVDelimiter", "CSV",
          "ItemsPointer", "JSON");

  InputTypeFields() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (state.value("ItemReader") instanceof ObjectNode reader
        && reader.get("ReaderConfig") instanceof ObjectNode config) {
      check(config, state.pointer().member("ItemReader").member("ReaderConfig"), findings);
    }
  }

  private static void check(ObjectNode config, JsonPointer pointer, Findings findings) {
    SourceNode named = config.get("InputType");
    if (named == null
        || !(named.toValue() instanceof String type)
        || type.contains("${")
        || findings.isBroken(pointer)
        || findings.isBroken(pointer.member("InputType"))) {
      return;
    }
    if (type.equals("CSV") && config.member("CSVHeaderLocation") == null) {
      String message = "The field 'CSVHeaderLocation' is required";
      Place place = Place.value(pointer, config);
      findings.error(CODE, place, message, "Add FIRST_ROW, or GIVEN with CSVHeaders.");
    }
    for (Member member : config.members()) {
      String needed = TYPE_OF_FIELD.get(member.name());
      if (needed != null && !needed.equals(type)) {
        String message = "Field '" + member.name() + "' is not supported";
        String help = "It is for the InputType " + needed + ".";
        findings.error(CODE, Place.key(pointer, member), message, help);
      }
    }
  }
}
