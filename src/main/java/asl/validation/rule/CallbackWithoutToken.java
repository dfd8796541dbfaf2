package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;

/**
 * A Task waits for its token to come back, but gives it to nobody.
 *
 * <p><b>What it does:</b> looks in the Parameters or Arguments of every Task whose resource ends in
 * {@code .waitForTaskToken} for {@code Task.Token}.
 *
 * <p><b>Why it matters:</b> Nobody can report success or failure without the token: the task waits
 * until it times out, without a timeout for a year.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
 *   "Parameters": {"QueueUrl": "https://example.com/q", "MessageBody": "go"}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
 *   "Parameters": {"QueueUrl": "https://example.com/q", "MessageBody.$": "$$.Task.Token"}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Wait for a Callback with Task Token.
 */
public final class CallbackWithoutToken extends ResourceRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("CALLBACK_WITHOUT_TOKEN");

  CallbackWithoutToken() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, String resource, Findings findings) {
    if (!resource.endsWith(".waitForTaskToken")) {
      return;
    }
    SourceNode payload = state.value(state.isJsonata() ? "Arguments" : "Parameters");
    if (payload == null || !mayHoldToken(payload)) {
      String message = "The task waits for its token, but no parameter holds the token";
      String help =
          state.isJsonata()
              ? "Pass \"{% $states.context.Task.Token %}\" in Arguments."
              : "Pass \"$$.Task.Token\" in a member that ends in \".$\" in Parameters.";
      findings.warning(CODE, place(state), message, help);
    }
  }

  private static boolean mayHoldToken(SourceNode node) {
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        if (mayHoldToken(member.value())) {
          return true;
        }
      }
      return false;
    }
    if (node instanceof ArrayNode array) {
      for (SourceNode element : array.elements()) {
        if (mayHoldToken(element)) {
          return true;
        }
      }
      return false;
    }
    return node.toValue() instanceof String text
        && (text.contains("Token") || text.contains("$$") || text.startsWith("{%"));
  }
}
