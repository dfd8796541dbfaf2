package asl.function.lambda;

import asl.function.process.ProgramMissingException;
import asl.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The failures that Lambda itself reports (Lambda: "Troubleshoot execution issues"; Step Functions:
 * "Handling errors in Step Functions workflows").
 */
public final class LambdaErrors {
  /** The most bytes that a function may answer: 6 MB and some room for the envelope. */
  public static final int LARGEST_RESPONSE = 6_291_556;

  /** The error name where a function gave none. */
  public static final String UNKNOWN = "Lambda.Unknown";

  private LambdaErrors() {}

  /** The function ended its process, or something else did. */
  public static FunctionResult.Failed exited(FunctionCall call, int exitCode) {
    String reason =
        exitCode == 0
            ? "Runtime exited without providing a reason"
            : exitCode > 128
                ? "Runtime exited with error: signal: " + signal(exitCode - 128)
                : "Runtime exited with error: exit status " + exitCode;
    return failed("Runtime.ExitError", "RequestId: " + call.requestId() + " Error: " + reason);
  }

  /** The call took longer than the function's own timeout. */
  public static FunctionResult.Failed timedOut(FunctionCall call, Duration timeout) {
    return failed(
        "Sandbox.Timedout",
        String.format(
            Locale.ROOT,
            "RequestId: %s Error: Task timed out after %.2f seconds",
            call.requestId(),
            timeout.toMillis() / 1000.0));
  }

  /** The answer is larger than Lambda passes on. */
  public static FunctionResult.Failed responseTooLarge() {
    return failed(
        "Function.ResponseSizeTooLarge",
        "Response payload size exceeded maximum allowed payload size (%d bytes)."
            .formatted(LARGEST_RESPONSE));
  }

  /**
   * The program that serves the function cannot be started.
   *
   * @param remedy what to do where it is missing
   */
  public static FunctionResult.Failed notStarted(IOException reason, String remedy) {
    String message = String.valueOf(reason.getMessage());
    return notStarted(
        reason instanceof ProgramMissingException ? message + "; " + remedy : message);
  }

  /** The program that serves the function cannot be started. */
  public static FunctionResult.Failed notStarted(String message) {
    return failed("Runtime.InvalidEntrypoint", message);
  }

  /** A failure without a name. */
  public static FunctionResult.Failed unknown(String cause) {
    return new FunctionResult.Failed(UNKNOWN, cause);
  }

  private static FunctionResult.Failed failed(String type, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("errorType", type);
    error.put("errorMessage", message);
    return new FunctionResult.Failed(type, JsonWriter.write(error));
  }

  private static String signal(int number) {
    return switch (number) {
      case 2 -> "interrupt";
      case 6 -> "aborted";
      case 9 -> "killed";
      case 11 -> "segmentation fault";
      case 15 -> "terminated";
      default -> Integer.toString(number);
    };
  }
}
