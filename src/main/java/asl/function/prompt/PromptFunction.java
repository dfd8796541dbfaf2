package asl.function.prompt;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.LambdaFunction;
import asl.json.JsonWriter;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A function that a human answers: the question and the payload are shown as the function's output,
 * and the line that is typed is its result.
 */
public final class PromptFunction implements LambdaFunction {
  /** What the task fails with when nobody answers any more. */
  static final String UNANSWERED = "Prompt.Unanswered";

  private static final int MOST_LINES = 40;

  private final String question;
  private final @Nullable Object approved;
  private final @Nullable Object rejected;
  private final @Nullable Duration timeout;
  private final PromptDesk desk;

  /**
   * @param question what is asked
   * @param approved what an approval gives; null for {@code {"approved": true}}
   * @param rejected what a rejection gives; null for {@code {"approved": false}}
   * @param timeout the longest that an answer may take; null for none
   */
  public PromptFunction(
      String question,
      @Nullable Object approved,
      @Nullable Object rejected,
      @Nullable Duration timeout,
      PromptDesk desk) {
    this.question = question;
    this.approved = approved == null ? Answer.decision(true) : approved;
    this.rejected = rejected == null ? Answer.decision(false) : rejected;
    this.timeout = timeout;
    this.desk = desk;
  }

  @Override
  public int defaultConcurrency() {
    return 1;
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    show(call);
    CompletableFuture<@Nullable FunctionResult> answer =
        desk.open(
            line -> Answer.read(line, approved, rejected),
            () -> call.output().accept("That is none of: " + Answer.FORMS));
    call.cancellation().onCancel(() -> answer.cancel(false));
    try {
      FunctionResult result =
          timeout == null ? answer.get() : answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return result != null
          ? result
          : new FunctionResult.Failed(UNANSWERED, "The input ended without an answer.");
    } catch (TimeoutException e) {
      withdraw(call, "It took too long.");
      return timeout == null
          ? LambdaErrors.unknown("The answer took too long.")
          : LambdaErrors.timedOut(call, timeout);
    } catch (CancellationException e) {
      withdraw(call, "Nobody waits for this answer any more.");
      return LambdaErrors.unknown("The question was withdrawn.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("no answer is an exception", e);
    }
  }

  private void show(FunctionCall call) {
    String[] payload = JsonWriter.writePretty(call.payload()).split("\n", -1);
    for (int i = 0; i < Math.min(payload.length, MOST_LINES); i++) {
      call.output().accept(payload[i]);
    }
    if (payload.length > MOST_LINES) {
      call.output().accept("… and " + (payload.length - MOST_LINES) + " lines more");
    }
    call.output().accept(question);
    call.output().accept(Answer.FORMS);
  }

  private void withdraw(FunctionCall call, String reason) {
    desk.withdraw();
    call.output().accept(reason);
  }

  @Override
  public void close() {
    // Whoever answers is closed by those who gave it.
  }
}
