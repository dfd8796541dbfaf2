package asl.engine;

import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Step Functions itself adds to the request of an optimized integration, and what it makes of
 * the response (AWS: "Integrating services").
 */
final class ServiceConventions {
  private ServiceConventions() {}

  /**
   * What the service is given: each entry of {@code events:putEvents} has the ARNs of the execution
   * and of its state machine among its Resources. No event shows them.
   */
  static @Nullable Object request(
      TaskResource resource, @Nullable Object parameters, ExecutionRequest execution) {
    if (!isPutEvents(resource)
        || !(parameters instanceof Map<?, ?> members)
        || !(members.get("Entries") instanceof List<?> entries)) {
      return parameters;
    }
    Map<Object, @Nullable Object> request = new LinkedHashMap<>(members);
    List<@Nullable Object> told = new ArrayList<>();
    for (Object entry : entries) {
      told.add(entry instanceof Map<?, ?> event ? withResources(event, execution) : entry);
    }
    request.put("Entries", told);
    return request;
  }

  private static Map<Object, @Nullable Object> withResources(
      Map<?, ?> event, ExecutionRequest execution) {
    Map<Object, @Nullable Object> told = new LinkedHashMap<>(event);
    List<@Nullable Object> resources = new ArrayList<>();
    if (event.get("Resources") instanceof List<?> given) {
      resources.addAll(given);
    }
    resources.add(execution.executionArn());
    resources.add(execution.stateMachineArn());
    told.put("Resources", resources);
    return told;
  }

  /** The failure that a response tells of; null for none. */
  static @Nullable Failure failure(TaskResource resource, @Nullable Object response) {
    if (!isPutEvents(resource)
        || !(response instanceof Map<?, ?> members)
        || !(members.get("FailedEntryCount") instanceof Number count)
        || count.longValue() <= 0) {
      return null;
    }
    Map<Object, @Nullable Object> told = new LinkedHashMap<>(members);
    told.remove("SdkHttpMetadata");
    told.remove("SdkResponseMetadata");
    return Failure.of("EventBridge.FailedEntry", JsonWriter.write(told));
  }

  private static boolean isPutEvents(TaskResource resource) {
    return resource.type().equals("events") && resource.action().equals("putEvents");
  }
}
