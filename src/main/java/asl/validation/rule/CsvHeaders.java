package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * The columns of a CSV file are announced, but not named.
 *
 * <p><b>What it does:</b> compares {@code CSVHeaderLocation} with {@code CSVHeaders} in the {@code
 * ReaderConfig} of an {@code ItemReader}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: {@code GIVEN} needs the names, and with
 * {@code FIRST_ROW} they stand in the file.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
 *   "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
 *   "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["id"]}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ItemReader (Map).
 */
public final class CsvHeaders extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  CsvHeaders() {
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
    Member location = config.member("CSVHeaderLocation");
    Member headers = config.member("CSVHeaders");
    Object where = location == null ? null : location.value().toValue();
    if (location != null && "GIVEN".equals(where) && headers == null) {
      String message = "These fields are required: [CSVHeaders]";
      findings.error(CODE, Place.member(pointer, location), message, null);
    }
    if (headers != null && "FIRST_ROW".equals(where)) {
      String message = "CSVHeaders and the CSVHeaderLocation FIRST_ROW exclude each other";
      findings.error(CODE, Place.key(pointer, headers), message, null);
    }
  }
}
