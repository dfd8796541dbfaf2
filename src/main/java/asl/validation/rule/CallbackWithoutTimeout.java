package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.Findings;
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
public final class CallbackWithoutTimeout extends ResourceRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("CALLBACK_WITHOUT_TIMEOUT");

  private static final Set<String> LIMITS =
      Set.of("TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath");

  CallbackWithoutTimeout() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, String resource, Findings findings) {
    boolean waits = resource.endsWith(".waitForTaskToken") || resource.contains(":activity:");
    if (waits && !isLimited(state)) {
      String message = "The task waits for an answer without a limit of time";
      findings.warning(CODE, place(state), message, "Add TimeoutSeconds or HeartbeatSeconds.");
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
