package asl.graph;

import asl.definition.DataFlow;
import asl.definition.FieldValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Task's Resource in short form: {@code λ wear_heavy_coat}, {@code SQS sendMessage · callback}.
 * What is no Amazon Resource Name, such as a template's placeholder, stays as it is.
 */
final class ResourceText {
  private ResourceText() {}

  static @Nullable String of(@Nullable String resource, DataFlow dataFlow) {
    if (resource == null || resource.isEmpty()) {
      return null;
    }
    int function = resource.indexOf(":function:");
    if (function >= 0) {
      return "λ " + resource.substring(function + ":function:".length());
    }
    int activity = resource.indexOf(":activity:");
    if (activity >= 0) {
      return "activity " + resource.substring(activity + ":activity:".length());
    }
    int integration = resource.startsWith("arn:") ? afterAccount(resource) : -1;
    if (integration < 0 || !resource.contains(":states:")) {
      return resource;
    }
    return integration(resource.substring(integration), dataFlow);
  }

  /** Behind {@code arn:partition:service:region:account:}; a colon inside ${…} does not count. */
  private static int afterAccount(String resource) {
    int colons = 0;
    int braces = 0;
    for (int i = 0; i < resource.length(); i++) {
      char c = resource.charAt(i);
      if (c == '{') {
        braces++;
      } else if (c == '}') {
        braces--;
      } else if (c == ':' && braces <= 0 && ++colons == 5) {
        return i + 1;
      }
    }
    return -1;
  }

  private static String integration(String name, DataFlow dataFlow) {
    String call = name.startsWith("aws-sdk:") ? name.substring("aws-sdk:".length()) : name;
    int colon = call.indexOf(':');
    if (colon < 0) {
      return call;
    }
    String service = call.substring(0, colon);
    String action = call.substring(colon + 1);
    String pattern = "";
    if (action.endsWith(".waitForTaskToken")) {
      pattern = " · callback";
      action = action.substring(0, action.length() - ".waitForTaskToken".length());
    } else if (action.contains(".sync")) {
      pattern = " · sync";
      action = action.substring(0, action.indexOf(".sync"));
    }
    return target(service, action, dataFlow) + pattern;
  }

  private static String target(String service, String action, DataFlow dataFlow) {
    if (service.equals("lambda") && action.equals("invoke")) {
      String function = argument("FunctionName", dataFlow);
      if (function != null) {
        int name = function.indexOf(":function:");
        return "λ " + (name < 0 ? function : function.substring(name + ":function:".length()));
      }
    }
    if (service.equals("states") && action.equals("startExecution")) {
      String machine = argument("StateMachineArn", dataFlow);
      if (machine != null) {
        return "Step Functions " + machine.substring(machine.lastIndexOf(':') + 1);
      }
    }
    return ServiceName.of(service) + ' ' + action;
  }

  /** The argument as text, whether given as it is or as a path; null if it is not a string. */
  private static @Nullable String argument(String name, DataFlow dataFlow) {
    FieldValue given = dataFlow.arguments() == null ? dataFlow.parameters() : dataFlow.arguments();
    if (given == null || !(given.value() instanceof Map<?, ?> members)) {
      return null;
    }
    Object value = members.get(name);
    if (value == null) {
      value = members.get(name + ".$");
    }
    return value instanceof String text && !text.isEmpty() ? FieldText.of(text) : null;
  }
}
