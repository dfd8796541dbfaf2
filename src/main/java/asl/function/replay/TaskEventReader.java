package asl.function.replay;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.history.EventType;
import asl.history.HistoryEvent;

/** Which update each event of a Task stands for. */
final class TaskEventReader {
  private static final String OUTPUT = "output";

  private TaskEventReader() {}

  /** Whether an attempt begins with the event. */
  static boolean isScheduled(EventType type) {
    return switch (type) {
      case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED -> true;
      default -> false;
    };
  }

  /** Adds what the event tells about the attempt; most events tell nothing. */
  static void read(HistoryEvent event, RecordedAttempt attempt) {
    switch (event.type()) {
      case ACTIVITY_STARTED ->
          attempt.add(event.id(), new TaskUpdate.Started(event.text("workerName")));
      case TASK_SUBMITTED ->
          attempt.add(event.id(), new TaskUpdate.Submitted(event.details().field(OUTPUT)));
      case TASK_SUCCEEDED, LAMBDA_FUNCTION_SUCCEEDED, ACTIVITY_SUCCEEDED ->
          attempt.add(event.id(), new TaskUpdate.Succeeded(event.details().field(OUTPUT)));
      case TASK_FAILED, LAMBDA_FUNCTION_FAILED, ACTIVITY_FAILED ->
          failed(event, attempt, Stage.RUN);
      case TASK_SUBMIT_FAILED -> failed(event, attempt, Stage.SUBMIT);
      case TASK_START_FAILED, LAMBDA_FUNCTION_START_FAILED -> failed(event, attempt, Stage.START);
      case LAMBDA_FUNCTION_SCHEDULE_FAILED, ACTIVITY_SCHEDULE_FAILED ->
          failed(event, attempt, Stage.SCHEDULE);
      case TASK_TIMED_OUT, LAMBDA_FUNCTION_TIMED_OUT, ACTIVITY_TIMED_OUT -> {
        String error = event.text("error");
        attempt.add(
            event.id(),
            new TaskUpdate.TimedOut(error == null ? "States.Timeout" : error, event.text("cause")));
      }
      default -> {
        // States, iterations and executions tell nothing about a task.
      }
    }
  }

  private static void failed(HistoryEvent event, RecordedAttempt attempt, Stage stage) {
    attempt.add(event.id(), new TaskUpdate.Failed(stage, event.text("error"), event.text("cause")));
  }
}
