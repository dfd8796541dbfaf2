package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * A {@code ResultWriter} says neither where results go nor in what form.
 *
 * <p><b>What it does:</b> looks for a {@code ResultWriter} without {@code Resource} and without
 * {@code WriterConfig}.
 *
 * <p><b>Why it matters:</b> AWS takes the definition, and the state fails when it runs.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "End": true, "ItemProcessor": {}, "ResultWriter": {}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "End": true, "ItemProcessor": {}, "ResultWriter": {
 *   "Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "results"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ResultWriter (Map).
 */
public final class EmptyResultWriter extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("EMPTY_RESULT_WRITER");

  EmptyResultWriter() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Member writer = state.field("ResultWriter");
    if (state.state().type() == StateType.MAP
        && writer != null
        && writer.value() instanceof ObjectNode object
        && object.member("Resource") == null
        && object.member("WriterConfig") == null
        && !findings.isBroken(state.pointer().member("ResultWriter"))
        && !IntegrationParameters.isOpen(object)) {
      Place place = Place.key(state.pointer().member("ResultWriter"), writer);
      String message = "An empty ResultWriter makes the state fail when it runs";
      String help = "Remove it, or give it a Resource with a Bucket, or a WriterConfig.";
      findings.warning(CODE, place, message, help);
    }
  }
}
