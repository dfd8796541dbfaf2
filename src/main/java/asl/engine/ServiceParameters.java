package asl.engine;

import asl.definition.ErrorName;
import asl.expression.ExpressionSyntaxException;
import asl.expression.template.FieldKind;
import asl.expression.template.FieldSyntax;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Step Functions itself checks of a service task's parameters before it starts the task (AWS:
 * "Passing parameters to a service API").
 */
final class ServiceParameters {
  private ServiceParameters() {}

  static void check(Visit visit, TaskResource resource, @Nullable Object parameters)
      throws StateFailure {
    if (resource.kind() != TaskResource.Kind.SERVICE) {
      return;
    }
    List<String> faults = new ArrayList<>();
    if (parameters instanceof Map<?, ?> members) {
      unresolved(members, faults);
      if (resource.type().equals("apigateway")) {
        listsOfStrings(members, "Headers", faults);
        listsOfStrings(members, "QueryParameters", faults);
      }
    } else {
      faults.add("The value must be a JSON object");
    }
    if (!faults.isEmpty()) {
      throw new StateFailure(
          Failure.during(
              visit,
              ErrorName.RUNTIME,
              "The Parameters '"
                  + JsonWriter.write(parameters)
                  + "' could not be used to start the Task: ["
                  + String.join(", ", faults)
                  + "]"));
    }
  }

  /** Names that end in {@code .$} are for paths, at run time too. */
  private static void unresolved(@Nullable Object value, List<String> faults) {
    if (value instanceof List<?> elements) {
      elements.forEach(element -> unresolved(element, faults));
    } else if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        String name = String.valueOf(member.getKey());
        if (name.endsWith(".$") && !isDynamic(member.getValue())) {
          faults.add(
              "The value for the field '"
                  + name
                  + "' must be a valid JSONPath or a valid intrinsic function call");
        }
        unresolved(member.getValue(), faults);
      }
    }
  }

  private static boolean isDynamic(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    try {
      FieldSyntax.outline(FieldKind.PATH_OR_CALL, text);
      return true;
    } catch (ExpressionSyntaxException e) {
      return false;
    }
  }

  private static void listsOfStrings(Map<?, ?> members, String name, List<String> faults) {
    Object value = members.get(name);
    boolean right = value == null;
    if (value instanceof Map<?, ?> lists) {
      right = true;
      for (Object list : lists.values()) {
        right &= list instanceof List<?>;
      }
    }
    if (!right) {
      faults.add("The value of the field '" + name + "' has an invalid format");
    }
  }
}
