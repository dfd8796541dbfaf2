package asl.function.command;

import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.ResultReader;
import asl.function.process.CapturedOutput;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program's end means. Exit code 0: the text on stdout is the result, and none is null; but
 * an object with {@code errorType} and {@code errorMessage} is a failure, as Lambda has it. Any
 * other exit code is a failure, named by an error object on stdout or on the last line of stderr.
 */
final class CommandResult {
  private CommandResult() {}

  static FunctionResult of(int exitCode, CapturedOutput stdout, String errors) {
    if (stdout.isFlooded()) {
      return LambdaErrors.responseTooLarge();
    }
    if (exitCode != 0) {
      return failure(exitCode, stdout.bytes(), errors);
    }
    if (stdout.hasOverflowed()) {
      return LambdaErrors.responseTooLarge();
    }
    return ResultReader.unlessErrorObject(stdout.bytes());
  }

  private static FunctionResult failure(int exitCode, byte[] stdout, String errors) {
    FunctionResult.Failed named = named(new String(stdout, StandardCharsets.UTF_8).strip());
    if (named == null) {
      String[] lines = errors.strip().split("\n", -1);
      named = named(lines[lines.length - 1].strip());
    }
    if (named != null) {
      return named;
    }
    String ending =
        exitCode > 128 ? "ended by signal " + (exitCode - 128) : "ended with exit code " + exitCode;
    String tail = errors.strip();
    return LambdaErrors.unknown(
        "The command " + ending + (tail.isEmpty() ? "." : ". It printed: " + tail));
  }

  /** The failure that a text names; null if it is no error object. */
  private static FunctionResult.@Nullable Failed named(String text) {
    if (!text.startsWith("{")) {
      return null;
    }
    try {
      if (JsonReader.read(text) instanceof Map<?, ?> object) {
        if (object.get("errorType") instanceof String type && !type.isEmpty()) {
          return new FunctionResult.Failed(type, text);
        }
        if (object.get("Error") instanceof String error && !error.isEmpty()) {
          Object cause = object.get("Cause");
          return new FunctionResult.Failed(error, cause instanceof String told ? told : "");
        }
      }
    } catch (JsonSyntaxException e) {
      return null;
    }
    return null;
  }
}
