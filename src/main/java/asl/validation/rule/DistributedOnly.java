package asl.validation.rule;

import asl.definition.ItemProcessor;
import asl.definition.MapState;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;

/**
 * A Map state that is not distributed has a field that only a distributed one may have.
 *
 * <p><b>What it does:</b> looks for {@code ItemReader}, {@code ItemBatcher} and {@code
 * ResultWriter} in Map states whose {@code ProcessorConfig} has no {@code "Mode": "DISTRIBUTED"},
 * for an {@code ExecutionType} missing in a distributed one, and, as warnings, for one and for a
 * {@code Label} in an inline one.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition; without a {@code ProcessorConfig} the mode
 * is {@code INLINE}. A {@code Label} and an {@code ExecutionType} it takes, and they have no
 * effect.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemBatcher": {"MaxItemsPerBatch": 10}, "End": true,
 *   "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "ItemBatcher": {"MaxItemsPerBatch": 10}, "End": true,
 *   "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
 *     "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Map state in Distributed mode.
 */
public final class DistributedOnly extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final List<String> FIELDS = List.of("ItemReader", "ItemBatcher", "ResultWriter");

  private static final String MEND =
      "Write \"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": …}.";

  DistributedOnly() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (state.state() instanceof MapState map && map.processor() != null) {
      check(state, map.processor(), findings);
    }
  }

  private static void check(StateSite state, ItemProcessor processor, Findings findings) {
    SourceNode node = state.value("ItemProcessor");
    SourceNode config = node instanceof ObjectNode object ? object.get("ProcessorConfig") : null;
    boolean open =
        config instanceof ObjectNode object
            && object.get("Mode") instanceof ScalarNode mode
            && String.valueOf(mode.value()).contains("${");
    JsonPointer pointer = processor.pointer().member("ProcessorConfig");
    if (open || findings.isBroken(pointer) || findings.isBroken(pointer.member("Mode"))) {
      return;
    }
    if (processor.distributed()) {
      if (config instanceof ObjectNode object && object.member("ExecutionType") == null) {
        String message = "These fields are required: [ExecutionType]";
        findings.error(CODE, Place.value(pointer, config), message, "STANDARD or EXPRESS.");
      }
      return;
    }
    if (config instanceof ObjectNode object) {
      executionType(object, pointer, findings);
    }
    Member label = state.field("Label");
    if (label != null) {
      String message = "'Label' is for the mode DISTRIBUTED and has no effect here";
      findings.warning(CODE, Place.key(state.pointer(), label), message, MEND);
    }
    for (String field : FIELDS) {
      Member member = state.field(field);
      if (member != null) {
        String message = "Field '" + field + "' is only supported for the 'DISTRIBUTED' mode";
        findings.error(CODE, Place.key(state.pointer(), member), message, MEND);
      }
    }
  }

  private static void executionType(ObjectNode config, JsonPointer pointer, Findings findings) {
    Member type = config.member("ExecutionType");
    if (type != null) {
      String message = "'ExecutionType' is for the mode DISTRIBUTED and has no effect here";
      findings.warning(CODE, Place.key(pointer, type), message, null);
    }
  }
}
