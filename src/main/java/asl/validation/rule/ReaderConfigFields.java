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
import org.jspecify.annotations.Nullable;

/**
 * The fields of a ReaderConfig do not go together.
 *
 * <p><b>What it does:</b> compares the fields of {@code ReaderConfig} with the {@code InputType}
 * and the {@code Resource} of the {@code ItemReader}: {@code Transformation} is for {@code
 * s3:listObjectsV2}, and {@code s3:getObject} needs an {@code InputType}.
 *
 * <p><b>Why it matters:</b> A field that the type does not know has no effect, and the map run
 * fails if it lacks one.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemProcessor": {}, "End": true,
 *   "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
 *     "ReaderConfig": {"InputType": "JSON", "Transformation": "NONE"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemProcessor": {}, "End": true,
 *   "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
 *     "ReaderConfig": {"InputType": "JSON"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ItemReader (Map).
 */
public final class ReaderConfigFields extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("READER_CONFIG");

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
    Member transformation = config.member("Transformation");
    if (transformation != null && gets) {
      String message = "'Transformation' is for s3:listObjectsV2 and has no effect here";
      findings.warning(CODE, Place.key(at, transformation), message, null);
    }
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
