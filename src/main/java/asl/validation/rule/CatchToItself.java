package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * A catcher leads back to its own state.
 *
 * <p><b>What it does:</b> looks for catchers whose {@code Next} is the state that they belong to.
 *
 * <p><b>Why it matters:</b> As long as the error lasts the execution loops without a pause, up to
 * the limit of 25,000 events. {@code Retry} waits between the attempts and ends.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Catch": [{"ErrorEquals": ["Busy"], "Next": "A"}]}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true,
 *   "Retry": [{"ErrorEquals": ["Busy"]}]}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Fallback states.
 */
public final class CatchToItself extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("CATCH_TO_ITSELF");

  CatchToItself() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    for (HandlerSites catcher : HandlerSites.catchers(state)) {
      Member next = catcher.node().member("Next");
      if (next != null && state.name().equals(next.value().toValue())) {
        Place place = Place.member(catcher.pointer().member("Next"), next);
        String message = "The catcher leads back to its own state";
        findings.warning(CODE, place, message, "Use Retry, or wait before the next attempt.");
      }
    }
  }
}
