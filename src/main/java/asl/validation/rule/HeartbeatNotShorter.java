package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * A heartbeat is not shorter than the timeout.
 *
 * <p><b>What it does:</b> compares {@code HeartbeatSeconds} with {@code TimeoutSeconds} where both
 * are numbers.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: the heartbeat could never be missed before
 * the timeout.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true, "TimeoutSeconds": 60, "HeartbeatSeconds": 60}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true, "TimeoutSeconds": 60, "HeartbeatSeconds": 20}
 * }</pre>
 *
 * <p><b>Specification:</b> Task State, Timeouts.
 */
public final class HeartbeatNotShorter extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  HeartbeatNotShorter() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Member heartbeat = state.field("HeartbeatSeconds");
    SourceNode timeout = state.value("TimeoutSeconds");
    if (heartbeat != null
        && timeout != null
        && heartbeat.value().toValue() instanceof Number beat
        && timeout.toValue() instanceof Number limit
        && beat.longValue() >= limit.longValue()) {
      Place place = Place.member(state.pointer().member("HeartbeatSeconds"), heartbeat);
      String message =
          "HeartbeatSeconds (" + beat + ") must be smaller than TimeoutSeconds (" + limit + ")";
      findings.error(CODE, place, message, null);
    }
  }
}
