package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;

/**
 * A Task that waits for an activity has credentials.
 *
 * <p><b>What it does:</b> looks for {@code Credentials} beside a {@code Resource} that is the ARN
 * of an activity.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: a worker asks for its tasks itself, so
 * there is no role to take on.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:worker",
 *   "Credentials": {"RoleArn": "arn:aws:iam::123456789012:role/other"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:worker",
 *   "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Accessing resources in other AWS accounts in Step Functions.
 */
public final class CredentialsOfActivity extends ResourceRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  CredentialsOfActivity() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, String resource, Findings findings) {
    Member credentials = state.field("Credentials");
    if (credentials != null && isActivity(resource)) {
      String message = "The field 'Credentials' is not supported for activities";
      findings.error(CODE, Place.key(state.pointer(), credentials), message, "Remove it.");
    }
  }

  /** Whether a resource is the ARN of an activity. */
  static boolean isActivity(String resource) {
    return resource.startsWith("arn:")
        && resource.contains(":states:")
        && resource.contains(":activity:");
  }
}
