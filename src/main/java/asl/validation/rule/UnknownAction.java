package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;

/**
 * An AWS SDK integration calls an action that its service was not known to have.
 *
 * <p><b>What it does:</b> compares the action of every {@code aws-sdk} resource with those of the
 * service, as the AWS CLI knew them when the list was last renewed.
 *
 * <p><b>Why it matters:</b> AWS rejects a definition with an action that does not exist. It is a
 * warning, because services get new actions all the time.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObjects", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Learning to use AWS service SDK integrations in Step Functions.
 */
public final class UnknownAction extends ResourceRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNKNOWN_ACTION");

  private static final String SDK = ":aws-sdk:";

  UnknownAction() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, String resource, Findings findings) {
    int at = resource.indexOf(SDK);
    if (at < 0 || state.state().type() != StateType.TASK || ResourceSyntax.isTemplate(resource)) {
      return;
    }
    String[] call = resource.substring(at + SDK.length()).split(":", -1);
    String action = call.length < 2 ? "" : call[1];
    action = action.contains(".") ? action.substring(0, action.indexOf('.')) : action;
    boolean isReadable =
        !action.isEmpty() && !action.contains("$") && !Character.isUpperCase(action.charAt(0));
    if (isReadable
        && !SdkServices.hasAction(call[0], action)
        && SdkServices.sibling(call[0], action) == null) {
      String message = "The service " + call[0] + " has no action \"" + action + "\" that is known";
      String help = Suggestion.didYouMean(action, SdkServices.actions(call[0]));
      findings.warning(CODE, place(state), message, help);
    }
  }
}
