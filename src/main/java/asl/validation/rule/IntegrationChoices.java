package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;

/**
 * A service integration has none of several parameters of which it needs one.
 *
 * <p><b>What it does:</b> looks in {@code Parameters} or {@code Arguments} of optimized
 * integrations for one of the parameters that stand for one another: {@code TopicArn}, {@code
 * TargetArn} and {@code PhoneNumber} of {@code sns:publish}, for one.
 *
 * <p><b>Why it matters:</b> AWS takes the definition, and the task fails whenever it runs.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true,
 *   "Parameters": {"Message": "go"}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true,
 *   "Parameters": {"Message": "go", "TopicArn": "arn:aws:sns:eu-west-1:123456789012:news"}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Integrating optimized services with Step Functions.
 */
public final class IntegrationChoices extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_PARAMETER");

  IntegrationChoices() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    for (ServiceCall call : ServiceCall.of(state)) {
      Member payload = call.payload();
      ObjectNode parameters = call.parameters();
      if (payload != null && parameters != null) {
        for (String names : RequiredParameters.of(call.action())) {
          List<String> choice = List.of(names.split("\\|", -1));
          if (choice.size() > 1
              && choice.stream().noneMatch(name -> ServiceCall.has(parameters, name))) {
            String message = "The integration requires " + String.join(" or ", choice);
            findings.warning(CODE, Place.key(call.pointer(), payload), message, null);
          }
        }
      }
    }
  }
}
