package asl.function.prompt;

import asl.function.lambda.FunctionResult;
import asl.function.process.CallQueue;
import asl.function.process.Workers;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where questions wait for the one human who answers. A line that is being typed when its question
 * is withdrawn goes to the next one, since a terminal cannot take a line back.
 */
public final class PromptDesk {
  private final Respondent respondent;
  private final Workers workers;
  private final CallQueue queue;
  private @Nullable Open current;
  private boolean reading;

  /**
   * @param respondent who answers
   */
  public PromptDesk(Respondent respondent, Workers workers) {
    this.respondent = respondent;
    this.workers = workers;
    this.queue = new CallQueue(workers, 1);
  }

  /**
   * The question that is open.
   *
   * @param reading what a line means; null if it means nothing
   * @param again asks once more
   * @param answer what came of it; null when nobody answers any more
   */
  private record Open(
      Function<String, @Nullable FunctionResult> reading,
      Runnable again,
      CompletableFuture<@Nullable FunctionResult> answer) {}

  /** Lets no more than one question be open at a time. */
  public CallQueue queue() {
    return queue;
  }

  /**
   * Opens a question that has been shown.
   *
   * @param reading what a line means; null if it means nothing, and the question stays open
   * @param again asks once more
   * @return what came of it; null when nobody answers any more
   */
  synchronized CompletableFuture<@Nullable FunctionResult> open(
      Function<String, @Nullable FunctionResult> reading, Runnable again) {
    Open question = new Open(reading, again, new CompletableFuture<>());
    current = question;
    if (!this.reading) {
      this.reading = true;
      workers.start(this::readLines);
    }
    return question.answer();
  }

  /** Nobody waits for the open question's answer any more. */
  synchronized void withdraw() {
    current = null;
  }

  private void readLines() {
    boolean more = true;
    while (more) {
      more = take(respondent.read());
    }
  }

  /** Gives a line to the open question; whether it needs another one. */
  private synchronized boolean take(@Nullable String line) {
    Open question = current;
    FunctionResult result =
        question == null || line == null ? null : question.reading().apply(line);
    if (question != null && line != null && result == null) {
      question.again().run();
      return true;
    }
    current = null;
    reading = false;
    if (question != null) {
      question.answer().complete(result);
    }
    return false;
  }
}
