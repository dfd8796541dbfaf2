package asl.engine;

import asl.history.ExecutionStatus;
import asl.json.JsonWriter;
import java.time.Instant;

/**
 * Child executions as result files describe them (AWS: "Contents of the result files"). There may
 * be millions, so that their text is written without a value in between, and what is the same for
 * all of them as a whole. Many begin and end in the same millisecond, whose text is made once, and
 * many give back what they were given.
 */
final class ChildDescription {
  private Instant instant = Instant.EPOCH;
  private String instantText = Instant.EPOCH.toString();

  /** Appends the description of a child that ended, a JSON object. */
  void write(ChildExecution child, ExecutionResult result, Instant stopped, StringBuilder out) {
    ExecutionRequest request = child.execution().request();
    boolean succeeded = result.status() == ExecutionStatus.SUCCEEDED;
    out.append('{');
    if (result.cause() != null) {
      out.append("\"Cause\":");
      JsonWriter.string(result.cause(), out);
      out.append(',');
    }
    if (result.error() != null) {
      out.append("\"Error\":");
      JsonWriter.string(result.error(), out);
      out.append(',');
    }
    out.append("\"ExecutionArn\":");
    JsonWriter.string(request.executionArn(), out);
    out.append(",\"Input\":");
    int start = out.length();
    JsonWriter.string(JsonWriter.write(request.input()), out);
    int end = out.length();
    out.append(",\"InputDetails\":{\"Included\":true},\"Name\":");
    JsonWriter.string(child.name(), out);
    if (succeeded) {
      out.append(",\"Output\":");
      if (result.output() == request.input()) {
        // A part of a builder would be copied character by character.
        out.append(out.substring(start, end));
      } else {
        JsonWriter.string(JsonWriter.write(result.output()), out);
      }
      out.append(",\"OutputDetails\":{\"Included\":true}");
    }
    out.append(",\"RedriveCount\":0,\"RedriveStatus\":");
    out.append(
        succeeded
            ? "\"NOT_REDRIVABLE\",\"RedriveStatusReason\":"
                + "\"Execution is SUCCEEDED and cannot be redriven\""
            : "\"REDRIVABLE_BY_MAP_RUN\"");
    out.append(",\"StartDate\":\"").append(text(child.execution().startTime()));
    out.append("\",\"StateMachineArn\":");
    JsonWriter.string(request.stateMachineArn(), out);
    out.append(",\"Status\":\"").append(result.status().name());
    out.append("\",\"StopDate\":\"").append(text(stopped)).append("\"}");
  }

  private String text(Instant wanted) {
    if (!wanted.equals(instant)) {
      instant = wanted;
      instantText = wanted.toString();
    }
    return instantText;
  }
}
