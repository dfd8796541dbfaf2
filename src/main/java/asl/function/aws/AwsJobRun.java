package asl.function.aws;

import asl.function.TaskInvoker.Listener;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.process.Cancellation;
import asl.json.JsonWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One job: started, then asked about until it has ended. */
final class AwsJobRun {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final AwsTasks tasks;
  private final AwsApi start;
  private final AwsApi describe;
  private final AwsJob job;
  private final Listener listener;
  private final Cancellation cancellation;

  AwsJobRun(
      AwsTasks tasks, AwsApi start, AwsJob job, Listener listener, Cancellation cancellation) {
    this.tasks = tasks;
    this.start = start;
    this.describe =
        new AwsApi(start.service(), start.optimised(), job.describeAction(), start.ids());
    this.job = job;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  void begin(@Nullable Object parameters) {
    tasks.queue(() -> start(parameters), listener);
  }

  private void start(@Nullable Object parameters) {
    TaskUpdate update = tasks.send(start, parameters, cancellation);
    if (!(update instanceof TaskUpdate.Succeeded succeeded)
        || !(succeeded.output() instanceof Map<?, ?> started)) {
      tell(update);
      return;
    }
    if (AwsAnswer.of(start, succeeded) instanceof TaskUpdate.Succeeded answer) {
      tell(new TaskUpdate.Submitted(answer.output()));
    }
    Map<?, ?> given = parameters instanceof Map<?, ?> members ? members : Map.of();
    askLater(job.question(given, started), FIRST);
  }

  private void askLater(Map<String, Object> question, Duration delay) {
    tasks.later(delay, () -> ask(question, delay));
  }

  private void ask(Map<String, Object> question, Duration waited) {
    TaskUpdate update = tasks.send(describe, question, cancellation);
    if (!(update instanceof TaskUpdate.Succeeded succeeded)
        || !(succeeded.output() instanceof Map<?, ?> answer)) {
      tell(update);
      return;
    }
    AwsJob.Progress progress = job.progress(answer);
    if (!progress.ended()) {
      Duration next = waited.multipliedBy(2);
      askLater(question, next.compareTo(LONGEST) > 0 ? LONGEST : next);
    } else if (progress.good()) {
      tell(new TaskUpdate.Succeeded(progress.description()));
    } else {
      tell(
          new TaskUpdate.Failed(
              Stage.RUN, "States.TaskFailed", JsonWriter.write(progress.description())));
    }
  }

  private void tell(@Nullable TaskUpdate update) {
    if (update != null) {
      listener.updated(update);
    }
  }
}
