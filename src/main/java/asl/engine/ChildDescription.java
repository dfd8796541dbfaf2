package asl.engine;

import asl.history.ExecutionStatus;
import asl.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A child execution as result files describe it (AWS: "Contents of the result files"). */
final class ChildDescription {
  private ChildDescription() {}

  static Map<String, @Nullable Object> of(
      ChildExecution child, ExecutionResult result, Instant stopped) {
    ExecutionRequest request = child.execution().request();
    boolean succeeded = result.status() == ExecutionStatus.SUCCEEDED;
    Map<String, Object> included = Map.of("Included", true);
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    if (!succeeded) {
      description.put("Cause", result.cause());
      description.put("Error", result.error());
    }
    description.put("ExecutionArn", request.executionArn());
    description.put("Input", JsonWriter.write(request.input()));
    description.put("InputDetails", included);
    description.put("Name", child.name());
    if (succeeded) {
      description.put("Output", JsonWriter.write(result.output()));
      description.put("OutputDetails", included);
    }
    description.put("RedriveCount", 0);
    description.put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN");
    if (succeeded) {
      description.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
    }
    description.put("StartDate", child.execution().startTime().toString());
    description.put("StateMachineArn", request.stateMachineArn());
    description.put("Status", result.status().name());
    description.put("StopDate", stopped.toString());
    return description;
  }
}
