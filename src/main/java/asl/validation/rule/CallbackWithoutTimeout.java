package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.Set;

/**
 * A Task waits for its token without a limit of time.
 *
 * <p><b>What it does:</b> looks for Task states with a resource that ends in {@code
 * .waitForTaskToken}, or of an activity, that have neither a timeout nor a heartbeat.
 *
 * <p><b>Why it matters:</b> If the answer is lost, the execution waits for a year.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": true,
 *   "Parameters": {"FunctionName": "f", "Payload": {"token.$": "$$.Task.Token"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": true,
 *   "Parameters": {"FunctionName": "f", "Payload": {"token.$": "$$.Task.Token"}},
 *   "TimeoutSeconds": 3600}
 * }</pre>
 *
 * <p><b>Specification:</b> Task State, Timeouts.
 */
public final class CallbackWithoutTimeout implements Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("CALLBACK_WITHOUT_TIMEOUT");

  @Override
  public DiagnosticCode code() {
    return CODE;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Set<String> LIMITS =
      Set.of("TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath");

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (StateSite state : outline.states()) {
      Member resource = state.field("Resource");
      if (resource != null
          && resource.value() instanceof ScalarNode scalar
          && scalar.value() instanceof String text
          && (text.endsWith(".waitForTaskToken") || text.contains(":activity:"))
          && !isLimited(state)) {
        Place place = Place.member(state.pointer().member("Resource"), resource);
        String message = "The task waits for an answer without a limit of time";
        findings.warning(CODE, place, message, "Add TimeoutSeconds or HeartbeatSeconds.");
      }
    }
  }

  private static boolean isLimited(StateSite state) {
    for (String limit : LIMITS) {
      if (state.field(limit) != null) {
        return true;
      }
    }
    return false;
  }
}
