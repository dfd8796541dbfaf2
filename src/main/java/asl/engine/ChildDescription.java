package asl.engine;

import asl.history.ExecutionStatus;
import asl.json.Utf8Json;
import java.time.Instant;

/**
 * Child executions as result files describe them (AWS: "Contents of the result files"). There may
 * be millions, so that their text is written without a value in between, and what is the same for
 * all of them as a whole. Many begin and end in the same millisecond, whose text is made once, and
 * many give back what they were given.
 */
final class ChildDescription {
  private static final String SUCCEEDED =
      ",\"RedriveStatus\":\"NOT_REDRIVABLE\",\"RedriveStatusReason\":"
          + "\"Execution is SUCCEEDED and cannot be redriven\"";
  private static final String FAILED = ",\"RedriveStatus\":\"REDRIVABLE_BY_MAP_RUN\"";

  private Instant instant = Instant.EPOCH;
  private String instantText = Instant.EPOCH.toString();
  private String stateMachineName = "";
  private byte[] executionArn = {};
  private byte[] stateMachineArn = {};

  /** Appends the description of a child that ended, a JSON object. */
  void write(ChildExecution child, ExecutionResult result, Instant now, Utf8Json out) {
    ExecutionRequest request = child.execution().request();
    boolean succeeded = result.status() == ExecutionStatus.SUCCEEDED;
    out.ascii("{");
    if (result.cause() != null) {
      out.ascii("\"Cause\":").string(result.cause()).ascii(",");
    }
    if (result.error() != null) {
      out.ascii("\"Error\":").string(result.error()).ascii(",");
    }
    arns(request);
    out.append(executionArn).ascii(child.name());
    if (request.express()) {
      out.ascii(":").ascii(child.name());
    }
    out.ascii("\",\"Input\":");
    int start = out.length();
    out.valueAsString(request.input());
    int end = out.length();
    out.ascii(",\"InputDetails\":{\"Included\":true},\"Name\":\"").ascii(child.name()).ascii("\"");
    if (succeeded) {
      out.ascii(",\"Output\":");
      if (result.output() == request.input()) {
        out.repeat(start, end);
      } else {
        out.valueAsString(result.output());
      }
      out.ascii(",\"OutputDetails\":{\"Included\":true}");
    }
    out.ascii(",\"RedriveCount\":").number(child.redriveCount());
    out.ascii(succeeded ? SUCCEEDED : FAILED);
    out.ascii(",\"StartDate\":\"").ascii(text(child.started()));
    out.append(stateMachineArn).ascii(result.status().name());
    out.ascii("\",\"StopDate\":\"").ascii(text(child.stopped(now))).ascii("\"}");
  }

  /** The parts of the text around ARNs, which differ in the child's name alone. */
  private void arns(ExecutionRequest request) {
    if (!request.stateMachineName().equals(stateMachineName)) {
      stateMachineName = request.stateMachineName();
      Utf8Json text = new Utf8Json(256).ascii("\"ExecutionArn\":");
      text.string(request.executionArnBeforeName());
      text.truncate(text.length() - 1);
      executionArn = text.toBytes();
      text.clear();
      text.ascii("\",\"StateMachineArn\":").string(request.stateMachineArn());
      stateMachineArn = text.ascii(",\"Status\":\"").toBytes();
    }
  }

  private String text(Instant wanted) {
    if (!wanted.equals(instant)) {
      instant = wanted;
      instantText = wanted.toString();
    }
    return instantText;
  }
}
