package asl.function.lambda;

import asl.json.JsonReader;
import asl.json.JsonSize;
import asl.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads what a function answered, as Lambda and Step Functions do. */
public final class ResultReader {
  private static final int SHOWN = 200;

  private ResultReader() {}

  /** The result that a function's answer stands for. */
  public static FunctionResult returned(byte[] answer) {
    if (answer.length > LambdaErrors.LARGEST_RESPONSE) {
      return LambdaErrors.responseTooLarge();
    }
    try {
      return new FunctionResult.Returned(JsonReader.read(answer), answer.length);
    } catch (JsonSyntaxException e) {
      // Step Functions looks at the size first.
      return answer.length > JsonSize.LIMIT
          ? new FunctionResult.Returned(text(answer), answer.length)
          : LambdaErrors.unknown(
              "The function's output is not valid JSON (line %d, column %d: %s): %s"
                  .formatted(e.line(), e.column(), e.getMessage(), excerpt(answer)));
    }
  }

  /**
   * The result that an answer stands for; an object with {@code errorType} and {@code errorMessage}
   * is a failure. No answer at all is null.
   */
  public static FunctionResult unlessErrorObject(byte[] answer) {
    if (text(answer).isBlank()) {
      return new FunctionResult.Returned(null, 0);
    }
    FunctionResult result = returned(answer);
    if (result instanceof FunctionResult.Returned returned
        && returned.value() instanceof Map<?, ?> object
        && object.get("errorType") instanceof String
        && object.get("errorMessage") instanceof String) {
      return failed(text(answer).strip().getBytes(StandardCharsets.UTF_8));
    }
    return result;
  }

  /** The failure that an error object stands for: its {@code errorType} and its text. */
  public static FunctionResult.Failed failed(byte[] answer) {
    String text = text(answer);
    try {
      if (JsonReader.read(answer) instanceof Map<?, ?> error
          && error.get("errorType") instanceof String type
          && !type.isEmpty()) {
        return new FunctionResult.Failed(type, text);
      }
    } catch (JsonSyntaxException e) {
      return LambdaErrors.unknown(text);
    }
    return LambdaErrors.unknown(text);
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static String excerpt(byte[] answer) {
    String text = text(answer).strip();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
