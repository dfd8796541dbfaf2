package asl.function.mock;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.LambdaFunction;
import asl.function.mapping.Target.MockedAnswer;
import asl.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function whose answers are written down. Each call gets the first answer that fits its payload
 * and is not used up; the last that fits is never used up.
 */
public final class MockFunction implements LambdaFunction {
  private static final int DEFAULT_CONCURRENCY = 64;

  private final List<MockedAnswer> answers;
  private final int[] used;

  /**
   * @param answers in the order in which they are given
   */
  public MockFunction(List<MockedAnswer> answers) {
    this.answers = answers;
    this.used = new int[answers.size()];
  }

  @Override
  public int defaultConcurrency() {
    return DEFAULT_CONCURRENCY;
  }

  /**
   * What a call gets.
   *
   * @param result the answer
   * @param delay how long it takes; null for no time
   */
  public record Answer(FunctionResult result, @Nullable Duration delay) {}

  /** The answer to the next call. */
  public Answer answer(@Nullable Object payload) {
    MockedAnswer answer = take(payload);
    return answer == null
        ? new Answer(LambdaErrors.unknown("No mocked answer fits the payload."), null)
        : new Answer(result(answer), answer.delay());
  }

  @Override
  public FunctionResult call(FunctionCall call) {
    return answer(call.payload()).result();
  }

  private static FunctionResult result(MockedAnswer answer) {
    String error = answer.error();
    if (error != null) {
      return new FunctionResult.Failed(error, answer.cause() == null ? "" : answer.cause());
    }
    int length = JsonWriter.write(answer.result()).getBytes(StandardCharsets.UTF_8).length;
    return new FunctionResult.Returned(answer.result(), length);
  }

  private synchronized @Nullable MockedAnswer take(@Nullable Object payload) {
    int last = -1;
    for (int i = 0; i < used.length; i++) {
      MockedAnswer answer = answers.get(i);
      if (!answer.hasCondition() || PayloadCondition.fits(answer.condition(), payload)) {
        last = i;
        if (used[i] < answer.times()) {
          break;
        }
      }
    }
    if (last < 0) {
      return null;
    }
    used[last]++;
    return answers.get(last);
  }

  @Override
  public void close() {
    // Nothing serves it.
  }
}
