package asl.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context object as AWS shows it (AWS: "Accessing execution data from the Context object"). */
final class ContextObject {
  private ContextObject() {}

  static Map<String, @Nullable Object> of(
      Visit visit, @Nullable Map<String, @Nullable Object> item) {
    Execution execution = visit.execution();
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("Execution", execution.contextExecution());
    context.put("StateMachine", execution.contextStateMachine());
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("Name", visit.plan.name());
    state.put("EnteredTime", visit.enteredTime.toString());
    if (!visit.plan.errorHandling.isEmpty() || visit.retryCount > 0) {
      state.put("RetryCount", visit.retryCount);
    }
    context.put("State", state);
    String token = visit.taskToken;
    if (token != null) {
      context.put("Task", Map.of("Token", token));
    }
    MapItem around = visit.strand.item;
    if (item != null) {
      context.put("Map", Map.of("Item", item));
    } else if (around != null) {
      context.put("Map", Map.of("Item", around.shown()));
    }
    return context;
  }
}
