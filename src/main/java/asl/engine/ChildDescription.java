package asl.engine;

import asl.history.ExecutionStatus;
import asl.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Child executions as result files describe them (AWS: "Contents of the result files"). Many begin
 * and end in the same millisecond, whose text is made once, and many give back what they were
 * given.
 */
final class ChildDescription {
  private Instant instant = Instant.EPOCH;
  private String instantText = Instant.EPOCH.toString();

  Map<String, @Nullable Object> of(ChildExecution child, ExecutionResult result, Instant stopped) {
    ExecutionRequest request = child.execution().request();
    boolean succeeded = result.status() == ExecutionStatus.SUCCEEDED;
    Map<String, Object> included = Map.of("Included", true);
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    if (result.cause() != null) {
      description.put("Cause", result.cause());
    }
    if (result.error() != null) {
      description.put("Error", result.error());
    }
    description.put("ExecutionArn", request.executionArn());
    String input = JsonWriter.write(request.input());
    description.put("Input", input);
    description.put("InputDetails", included);
    description.put("Name", child.name());
    if (succeeded) {
      boolean same = result.output() == request.input();
      description.put("Output", same ? input : JsonWriter.write(result.output()));
      description.put("OutputDetails", included);
    }
    description.put("RedriveCount", 0);
    description.put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN");
    if (succeeded) {
      description.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
    }
    description.put("StartDate", text(child.execution().startTime()));
    description.put("StateMachineArn", request.stateMachineArn());
    description.put("Status", result.status().name());
    description.put("StopDate", text(stopped));
    return description;
  }

  private String text(Instant wanted) {
    if (!wanted.equals(instant)) {
      instant = wanted;
      instantText = wanted.toString();
    }
    return instantText;
  }
}
