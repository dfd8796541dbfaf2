package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;

/**
 * The credentials of a Task name no role.
 *
 * <p><b>What it does:</b> looks in {@code Credentials} for {@code RoleArn}, in JSONPath also for
 * {@code RoleArn.$}.
 *
 * <p><b>Why it matters:</b> The specification leaves the content open; AWS knows nothing but a role
 * to take on, and rejects a definition without one. Where the {@code Resource} is no ARN, so that
 * the definition is for another interpreter, it is a warning.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
 *   "Credentials": {"roleArn": "arn:aws:iam::123456789012:role/other"}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
 *   "Credentials": {"RoleArn": "arn:aws:iam::123456789012:role/other"}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Accessing resources in other AWS accounts in Step Functions.
 */
public final class CredentialsWithoutRole extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  CredentialsWithoutRole() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Member credentials = state.field("Credentials");
    if (credentials != null
        && credentials.value() instanceof ObjectNode object
        && object.member("RoleArn") == null
        && (state.isJsonata() || object.member("RoleArn.$") == null)
        && !IntegrationParameters.isOpen(object)) {
      Place place = Place.key(state.pointer().member("Credentials"), credentials);
      String message = "The field 'RoleArn' is required but was missing";
      String help = state.isJsonata() ? null : "Write \"RoleArn\" or \"RoleArn.$\".";
      boolean isForAws =
          state.value("Resource") instanceof ScalarNode resource
              && String.valueOf(resource.value()).contains("arn:");
      Severity severity = isForAws ? Severity.ERROR : Severity.WARNING;
      findings.report(CODE, severity, place, message, help, List.of());
    }
  }
}
