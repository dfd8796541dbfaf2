package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service integration lacks a parameter that the API requires.
 *
 * <p><b>What it does:</b> compares the members of {@code Parameters} or {@code Arguments}, those of
 * {@code ItemReader} and {@code ResultWriter} included, with what the action of the optimized
 * integration requires. An expression in place of the whole, and a template that puts members in,
 * stand for anything.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
 *   "Parameters": {"MessageBody": "go"}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
 *   "Parameters": {"MessageBody": "go", "QueueUrl": "https://example.com/q"}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Integrating optimized services with Step Functions.
 */
public final class IntegrationParameters extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  IntegrationParameters() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    for (ServiceCall call : ServiceCall.of(state)) {
      Member payload = call.payload();
      ObjectNode parameters = call.parameters();
      if (payload == null && !isMisspelt(call, findings)) {
        String message = call.field() + " field is required for resource ARN: " + call.resource();
        findings.error(CODE, call.resourcePlace(), message, null);
      } else if (payload != null && parameters != null) {
        for (String name : RequiredParameters.of(call.action())) {
          if (!name.contains("|") && !ServiceCall.has(parameters, name)) {
            String message = "The field '" + name + "' is required but was missing";
            findings.error(
                CODE,
                Place.key(call.pointer(), payload),
                message,
                meant(name, call.action(), parameters));
          }
        }
      }
    }
  }

  /** The member that was probably meant for a missing one. */
  private static @Nullable String meant(String missing, String action, ObjectNode parameters) {
    List<String> names = new ArrayList<>();
    for (Member member : parameters.members()) {
      String given = member.name().replace(".$", "");
      if (!RequiredParameters.of(action).contains(given)) {
        names.add(given);
      }
    }
    String nearest = Suggestion.nearest(missing, names);
    return nearest == null ? null : "Is \"" + nearest + "\" meant for it?";
  }

  /** Whether a fault of the structure is reported that the missing field may follow from. */
  private static boolean isMisspelt(ServiceCall call, Findings findings) {
    JsonPointer holder = call.pointer().parent();
    return holder != null && findings.isBroken(holder);
  }

  /** Whether a template puts members in, so that none can be said to be missing. */
  static boolean isOpen(ObjectNode object) {
    for (Member member : object.members()) {
      if (member.name().contains("${") || member.name().startsWith("Fn::")) {
        return true;
      }
    }
    return false;
  }
}
