package asl.function.lambda;

import org.jspecify.annotations.Nullable;

/** What a call of a function gave. */
public sealed interface FunctionResult {
  /**
   * It returned.
   *
   * @param value what it returned
   * @param length the bytes of the text that it returned
   */
  record Returned(@Nullable Object value, int length) implements FunctionResult {}

  /**
   * It failed.
   *
   * @param error the error name: the {@code errorType} that Lambda reports
   * @param cause the cause: the error object's text
   */
  record Failed(String error, String cause) implements FunctionResult {}
}
