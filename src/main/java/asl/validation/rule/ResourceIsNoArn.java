package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;

/**
 * The resource of a Task is a URI, but not an ARN.
 *
 * <p><b>What it does:</b> looks for resources that do not begin with {@code arn:} and hold no
 * placeholder.
 *
 * <p><b>Why it matters:</b> The specification asks for a URI only; AWS takes nothing but ARNs.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "my:worker", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:worker", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Task State.
 */
public final class ResourceIsNoArn extends ResourceRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("RESOURCE_NOT_ARN");

  ResourceIsNoArn() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, String text, Findings findings) {
    if (state.state().type() == StateType.TASK) {
      int colon = text.indexOf(':');
      boolean uri = colon > 0 && !text.strip().startsWith("arn:") && !text.contains("$");
      boolean isOther = uri && !ServiceIntegrations.isService(text.substring(0, colon));
      if (isOther || (ResourceSyntax.isTemplate(text) && !text.startsWith("arn:"))) {
        findings.warning(CODE, place(state), "AWS takes only an ARN as a Resource", null);
      }
    }
  }
}
