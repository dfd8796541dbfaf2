package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service integration lacks a parameter that it cannot do without.
 *
 * <p><b>What it does:</b> compares the members of {@code Parameters} or {@code Arguments}, those of
 * {@code ItemReader} and {@code ResultWriter} included, with what the common service integrations
 * require.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition, or the task fails whenever it runs.
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
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_PARAMETER");

  IntegrationParameters() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    String field = state.isJsonata() ? "Arguments" : "Parameters";
    Member payload = state.field(field);
    if (payload != null) {
      check(state.value("Resource"), payload, state.pointer().member(field), findings);
    }
    for (String dataset : List.of("ItemReader", "ResultWriter")) {
      Member member = state.field(dataset);
      if (member != null && member.value() instanceof ObjectNode object) {
        dataset(member, object, field, state.pointer().member(dataset), findings);
      }
    }
  }

  /** A dataset's location; unlike a Task's payload it does not default to the input. */
  private static void dataset(
      Member member, ObjectNode object, String field, JsonPointer pointer, Findings findings) {
    Member payload = object.member(field);
    Member shown = payload == null ? member : payload;
    JsonPointer at = payload == null ? pointer : pointer.member(field);
    check(object.get("Resource"), shown, at, findings);
  }

  private static void check(
      @Nullable SourceNode resource, Member payload, JsonPointer at, Findings findings) {
    if (resource instanceof ScalarNode scalar
        && scalar.value() instanceof String arn
        && payload.value() instanceof ObjectNode object
        && !isOpen(object)) {
      List<String> missing = missing(arn, object);
      if (!missing.isEmpty()) {
        String message = "The integration requires " + String.join(", ", missing);
        findings.warning(CODE, Place.key(at, payload), message, null);
      }
    }
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

  private static List<String> missing(String arn, ObjectNode payload) {
    String[] parts = arn.split(":", -1);
    int at = ServiceIntegrations.serviceIndex(parts);
    if (at < 0 || at + 1 >= parts.length) {
      return List.of();
    }
    int dot = parts[at + 1].indexOf('.');
    String action = dot < 0 ? parts[at + 1] : parts[at + 1].substring(0, dot);
    List<String> missing = new ArrayList<>();
    for (String names : RequiredParameters.of(parts[at] + ":" + action)) {
      String[] alternatives = names.split("\\|", -1);
      if (!hasOneOf(payload, alternatives)) {
        missing.add(String.join(" or ", alternatives));
      }
    }
    return missing;
  }

  private static boolean hasOneOf(ObjectNode payload, String[] names) {
    for (String name : names) {
      if (payload.member(name) != null || payload.member(name + ".$") != null) {
        return true;
      }
    }
    return false;
  }
}
