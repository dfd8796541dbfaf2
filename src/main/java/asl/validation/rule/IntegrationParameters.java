package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service integration lacks a parameter that it cannot do without.
 *
 * <p><b>What it does:</b> compares the members of {@code Parameters} or {@code Arguments} with what
 * the common service integrations require.
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
public final class IntegrationParameters implements Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_PARAMETER");

  @Override
  public DiagnosticCode code() {
    return CODE;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("lambda:invoke", List.of("FunctionName")),
          Map.entry("sqs:sendMessage", List.of("QueueUrl", "MessageBody")),
          Map.entry("sns:publish", List.of("Message")),
          Map.entry("dynamodb:getItem", List.of("TableName", "Key")),
          Map.entry("dynamodb:putItem", List.of("TableName", "Item")),
          Map.entry("dynamodb:deleteItem", List.of("TableName", "Key")),
          Map.entry("dynamodb:updateItem", List.of("TableName", "Key")),
          Map.entry("states:startExecution", List.of("StateMachineArn")),
          Map.entry("events:putEvents", List.of("Entries")),
          Map.entry("batch:submitJob", List.of("JobDefinition", "JobName", "JobQueue")),
          Map.entry("ecs:runTask", List.of("TaskDefinition")),
          Map.entry("glue:startJobRun", List.of("JobName")),
          Map.entry("apigateway:invoke", List.of("ApiEndpoint", "Method")),
          Map.entry("http:invoke", List.of("ApiEndpoint", "Method")),
          Map.entry("athena:startQueryExecution", List.of("QueryString")));

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (StateSite state : outline.states()) {
      SourceNode resource = state.value("Resource");
      Member payload = state.field(state.isJsonata() ? "Arguments" : "Parameters");
      if (resource instanceof ScalarNode scalar
          && scalar.value() instanceof String arn
          && payload != null
          && payload.value() instanceof ObjectNode object) {
        List<String> missing = missing(arn, object);
        if (!missing.isEmpty()) {
          Place place = Place.key(state.pointer().member(payload.name()), payload);
          String message = "The integration requires " + String.join(", ", missing);
          findings.warning(CODE, place, message, null);
        }
      }
    }
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
    for (String name : REQUIRED.getOrDefault(parts[at] + ":" + action, List.of())) {
      if (payload.member(name) == null && payload.member(name + ".$") == null) {
        missing.add(name);
      }
    }
    return missing;
  }
}
