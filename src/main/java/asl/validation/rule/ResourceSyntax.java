package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resource of a Task is not recognized.
 *
 * <p><b>What it does:</b> reads the {@code Resource} of every Task state as an ARN: of a Lambda
 * function, an activity, or a service integration that exists, with a pattern that it has: an
 * optimized one, or one of the AWS SDK, whose services are named as in the AWS SDK for Java 2.
 * Placeholders, also those of other tools (a dollar sign in front, double braces, angle brackets,
 * per cent signs), stand for anything.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::lambda:invok", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Task State; AWS: Integrating services with Step Functions.
 */
public final class ResourceSyntax extends ResourceRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  /** The services whose ARNs a Task calls. */
  private static final List<String> OWNERS = List.of("states", "lambda", "swf");

  private static final String CALLED =
      "A Task calls a Lambda function, an activity or a service: arn:aws:states:::SERVICE:ACTION.";

  ResourceSyntax() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, String text, Findings findings) {
    if (state.state().type() == StateType.TASK) {
      String help = fault(text);
      if (help != null) {
        boolean isArn = text.strip().startsWith("arn:") || text.contains("${");
        String message =
            !isArn
                ? "Value is not a valid resource ARN"
                : "The resource provided "
                    + text
                    + " is not recognized. The value is not a valid resource ARN, or the resource is"
                    + " not available in this region.";
        findings.error(CODE, place(state), message, help);
      }
    }
  }

  /** What is wrong; null if nothing is. */
  private static @Nullable String fault(String text) {
    int placeholder = text.indexOf("${");
    if (placeholder >= 0) {
      if (text.indexOf('}', placeholder) < 0) {
        return "The placeholder is not closed.";
      }
      return text.startsWith("arn:") && text.contains(":states:") ? integration(text) : null;
    }
    if (text.startsWith("arn:")) {
      return arn(text);
    }
    if (text.strip().startsWith("arn:")) {
      return "Remove the blanks around the ARN.";
    }
    if (text.startsWith("$.") || text.startsWith("$$")) {
      return "A Resource is constant; call lambda:invoke with \"FunctionName.$\": \""
          + text
          + "\".";
    }
    if (text.startsWith("$") || isTemplate(text)) {
      return null;
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || text.isBlank()) {
      return "Write an ARN: arn:aws:states:::lambda:invoke, arn:aws:lambda:…:function:NAME.";
    }
    return ServiceIntegrations.isService(text.substring(0, colon))
        ? "Write arn:aws:states:::" + text + "."
        : null;
  }

  private static @Nullable String arn(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 6) {
      return "An ARN has six parts.";
    }
    String service = parts[2];
    if (!OWNERS.contains(service) && !isTemplate(text)) {
      String meant = Suggestion.nearest(service, OWNERS);
      return meant == null ? CALLED : "Did you mean the service \"" + meant + "\"?";
    }
    return service.equals("lambda") && !isTemplate(text) ? function(parts) : integration(text);
  }

  /** What is wrong with the ARN of a Lambda function. */
  private static @Nullable String function(String[] parts) {
    if (!parts[5].equals("function")) {
      return "The ARN of a function ends in function:NAME.";
    }
    return parts.length == 6 || parts[6].isEmpty() ? "The name of the function is missing." : null;
  }

  /** Whether another tool, or the reader of a sample, is to fill in the value. */
  static boolean isTemplate(String text) {
    return text.contains("{{")
        || (text.startsWith("<") && text.endsWith(">"))
        || (text.length() > 2 && text.startsWith("%") && text.endsWith("%"));
  }

  private static @Nullable String integration(String arn) {
    String[] parts = arn.split(":", -1);
    int at = ServiceIntegrations.serviceIndex(parts);
    if (at < 0) {
      return null;
    }
    String service = parts[at];
    String action = at + 1 < parts.length ? parts[at + 1] : "";
    if (service.contains("$") || action.contains("$") || isTemplate(arn)) {
      return null;
    }
    if (service.equals("activity")) {
      return action.isEmpty() ? "The name of the activity is missing." : null;
    }
    if (service.equals("aws-sdk")) {
      return sdk(parts, at);
    }
    if (service.isEmpty() || action.isEmpty()) {
      return "Write arn:aws:states:::SERVICE:ACTION.";
    }
    String version = at + 2 < parts.length ? ":" + parts[at + 2] : "";
    return ServiceIntegrations.fault(service, action + version);
  }

  private static @Nullable String sdk(String[] parts, int at) {
    String call = at + 2 < parts.length ? parts[at + 2] : "";
    if (call.isEmpty()) {
      return "Write arn:aws:states:::aws-sdk:service:action.";
    }
    if (call.contains("$") || parts[at + 1].contains("$")) {
      return null;
    }
    String service = parts[at + 1];
    int dot = call.indexOf('.');
    String action = dot < 0 ? call : call.substring(0, dot);
    if (!SdkServices.isService(service)) {
      return meant(SdkServices.meant(service, action), action);
    }
    if (dot >= 0 && (!call.endsWith(".waitForTaskToken") || at + 3 < parts.length)) {
      return "AWS SDK integrations have .waitForTaskToken, but no .sync; poll for the result.";
    }
    if (Character.isUpperCase(action.charAt(0))) {
      return "The action begins with a small letter: "
          + Character.toLowerCase(action.charAt(0))
          + action.substring(1)
          + ".";
    }
    String other =
        SdkServices.hasAction(service, action) ? null : SdkServices.sibling(service, action);
    return other == null ? null : meant(other, action);
  }

  private static String meant(@Nullable String service, String action) {
    return service == null
        ? "Services are named as in the AWS SDK for Java 2: small letters and digits."
        : "Write arn:aws:states:::aws-sdk:" + service + ":" + action + ".";
  }
}
