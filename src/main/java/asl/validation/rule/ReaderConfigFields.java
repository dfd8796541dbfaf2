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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a ReaderConfig do not go together.
 *
 * <p><b>What it does:</b> compares the fields of {@code ReaderConfig} with the {@code InputType}
 * and the {@code Resource} of the {@code ItemReader}: CSV needs a {@code CSVHeaderLocation} and has
 * the other {@code CSV} fields to itself, {@code ItemsPointer} is for JSON, {@code Transformation}
 * for {@code s3:listObjectsV2}, and {@code s3:getObject} needs an {@code InputType}.
 *
 * <p><b>Why it matters:</b> A field that the type does not know has no effect, and the map run
 * fails if it lacks one.
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
public final class ReaderConfigFields extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("READER_CONFIG");

  private static final Map<String, String> TYPE_OF_FIELD =
      Map.of(
          "CSVHeaderLocation", "CSV",
          "CSVHeaders", "CSV",
          "CSVDelimiter", "CSV",
          "ItemsPointer", "JSON");

  ReaderConfigFields() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Member reader = state.field("ItemReader");
    if (reader != null && reader.value() instanceof ObjectNode object) {
      check(reader, object, state.pointer().member("ItemReader"), findings);
    }
  }

  private static void check(
      Member reader, ObjectNode object, JsonPointer pointer, Findings findings) {
    ObjectNode config = object.get("ReaderConfig") instanceof ObjectNode found ? found : null;
    String type = config == null ? null : text(config, "InputType");
    boolean typed = config != null && config.member("InputType") != null;
    boolean gets = action(object, "s3:getObject");
    if (!typed && gets) {
      String message = "s3:getObject needs an InputType to read by";
      String help =
          "Add \"ReaderConfig\": {\"InputType\": …}: CSV, JSON, JSONL, PARQUET, MANIFEST.";
      findings.warning(CODE, Place.key(pointer, reader), message, help);
    }
    if (config == null) {
      return;
    }
    JsonPointer at = pointer.member("ReaderConfig");
    if ("CSV".equals(type) && config.member("CSVHeaderLocation") == null) {
      String message = "The InputType CSV needs a CSVHeaderLocation";
      Place place = Place.value(at, config);
      findings.warning(CODE, place, message, "Add FIRST_ROW, or GIVEN with CSVHeaders.");
    }
    for (Member member : config.members()) {
      String message = fault(member.name(), type, gets);
      if (message != null) {
        findings.warning(CODE, Place.key(at, member), message, null);
      }
    }
  }

  private static @Nullable String fault(String field, @Nullable String type, boolean gets) {
    String needed = TYPE_OF_FIELD.get(field);
    if (needed != null && type != null && !needed.equals(type)) {
      return "'" + field + "' is for the InputType " + needed + " and has no effect with " + type;
    }
    if (field.equals("Transformation") && gets) {
      return "'Transformation' is for s3:listObjectsV2 and has no effect here";
    }
    return null;
  }

  private static @Nullable String text(ObjectNode object, String field) {
    SourceNode value = object.get(field);
    return value != null && value.toValue() instanceof String text && !text.contains("${")
        ? text
        : null;
  }

  private static boolean action(ObjectNode reader, String action) {
    String resource = text(reader, "Resource");
    return resource != null && DatasetResource.action(resource, List.of(action)) != null;
  }
}
