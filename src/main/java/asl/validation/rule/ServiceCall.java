package asl.validation.rule;

import asl.definition.StateType;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call of an action of a service: by a Task through an optimized integration, or to read or
 * write a dataset.
 *
 * @param resource the ARN that names it
 * @param action the service and the action, as in {@code sqs:sendMessage}
 * @param resourcePlace where the ARN stands
 * @param field the name of the field for its parameters: {@code Parameters} or {@code Arguments}
 * @param payload that field; null if it is not there
 * @param pointer where that field stands, or would
 */
record ServiceCall(
    String resource,
    String action,
    Place resourcePlace,
    String field,
    @Nullable Member payload,
    JsonPointer pointer) {
  private static final List<String> DATASETS = List.of("ItemReader", "ResultWriter");

  /** The calls of a state. */
  static List<ServiceCall> of(StateSite state) {
    List<ServiceCall> calls = new ArrayList<>();
    if (state.state().type() == StateType.TASK) {
      add(state, state.node(), state.pointer(), true, calls);
    } else if (state.state().type() == StateType.MAP) {
      for (String dataset : DATASETS) {
        if (state.value(dataset) instanceof ObjectNode object) {
          add(state, object, state.pointer().member(dataset), false, calls);
        }
      }
    }
    return calls;
  }

  private static void add(
      StateSite state,
      ObjectNode holder,
      JsonPointer pointer,
      boolean isTask,
      List<ServiceCall> calls) {
    Member resource = holder.member("Resource");
    if (resource == null
        || IntegrationParameters.isOpen(holder)
        || !(resource.value() instanceof ScalarNode scalar)
        || !(scalar.value() instanceof String arn)
        || !arn.startsWith("arn:")) {
      return;
    }
    String[] parts = arn.split(":", -1);
    int at = ServiceIntegrations.serviceIndex(parts);
    if (at < 0 || at + 1 >= parts.length) {
      return;
    }
    int dot = parts[at + 1].indexOf('.');
    String action = dot < 0 ? parts[at + 1] : parts[at + 1].substring(0, dot);
    String call = arn.substring(arn.indexOf(parts[at] + ":" + parts[at + 1]));
    boolean isKnown =
        isTask
            ? ServiceIntegrations.isCall(parts[at], call.substring(parts[at].length() + 1))
            : DatasetResource.isOf(pointer.token(), arn);
    if (!isKnown) {
      return;
    }
    String field = state.isJsonata() ? "Arguments" : "Parameters";
    calls.add(
        new ServiceCall(
            arn,
            parts[at] + ":" + action,
            Place.member(pointer.member("Resource"), resource),
            field,
            holder.member(field),
            pointer.member(field)));
  }

  /** What stands for its parameters; null where that is no object whose members can be told. */
  @Nullable ObjectNode parameters() {
    return payload != null
            && payload.value() instanceof ObjectNode object
            && !IntegrationParameters.isOpen(object)
        ? object
        : null;
  }

  /** Whether a parameter is given, as a value or as a path to one. */
  static boolean has(ObjectNode parameters, String name) {
    return parameters.member(name) != null || parameters.member(name + ".$") != null;
  }
}
