package asl.engine;

import asl.definition.ErrorName;
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
