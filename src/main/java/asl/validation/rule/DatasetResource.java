package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distributed Map reads or writes with an action that it does not know.
 *
 * <p><b>What it does:</b> compares the {@code Resource} of an {@code ItemReader} with the actions
 * {@code s3:getObject} and {@code s3:listObjectsV2}, that of a {@code ResultWriter} with {@code
 * s3:putObject}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: datasets are read from and results written
 * to Amazon S3 only.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemProcessor": {}, "End": true,
 *   "ItemReader": {"Resource": "arn:aws:states:::s3:listObjects", "Parameters": {"Bucket": "b"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemProcessor": {}, "End": true,
 *   "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "b"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ItemReader (Map); ResultWriter (Map).
 */
public final class DatasetResource extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final List<String> READS = List.of("s3:getObject", "s3:listObjectsV2");
  private static final List<String> WRITES = List.of("s3:putObject");

  DatasetResource() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    check(state, "ItemReader", READS, findings);
    check(state, "ResultWriter", WRITES, findings);
  }

  private static void check(
      StateSite state, String field, List<String> actions, Findings findings) {
    Member resource =
        state.value(field) instanceof ObjectNode object ? object.member("Resource") : null;
    if (resource == null
        || !(resource.value().toValue() instanceof String text)
        || text.contains("${")
        || action(text, actions) != null) {
      return;
    }
    Place place = Place.member(state.pointer().member(field).member("Resource"), resource);
    String message =
        "The resource provided " + text + " is not recognized as one of the field '" + field + "'";
    String help = "Write arn:aws:states:::" + String.join(" or arn:aws:states:::", actions) + ".";
    findings.error(CODE, place, message, help);
  }

  /** Whether a resource is one of an {@code ItemReader} or {@code ResultWriter}. */
  static boolean isOf(String field, String resource) {
    return action(resource, field.equals("ItemReader") ? READS : WRITES) != null;
  }

  /** The action of a resource; null if it is none of those given. */
  static @Nullable String action(String resource, List<String> actions) {
    for (String action : actions) {
      if (resource.startsWith("arn:") && resource.endsWith(":" + action)) {
        return action;
      }
    }
    return null;
  }
}
