package asl.engine;

import asl.function.TaskUpdate.Stage;
import asl.history.EventDetails;
import asl.history.EventType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Records the events of a task, in the types that belong to its kind of resource. */
final class TaskEvents {
  private static final String REGION = "us-east-1";

  private final Visit visit;
  private final TaskResource resource;

  TaskEvents(Visit visit, TaskResource resource) {
    this.visit = visit;
    this.resource = resource;
  }

  void scheduled(
      @Nullable Object input,
      @Nullable Duration timeout,
      @Nullable Duration heartbeat,
      @Nullable Object credentials) {
    Long timeoutSeconds = seconds(timeout);
    Long heartbeatSeconds = seconds(heartbeat);
    if (isService()) {
      add(
          EventType.TASK_SCHEDULED,
          new EventDetails.TaskScheduled(
              resource.type(),
              resource.action(),
              REGION,
              input,
              timeoutSeconds,
              heartbeatSeconds,
              credentials));
      return;
    }
    add(
        isActivity() ? EventType.ACTIVITY_SCHEDULED : EventType.LAMBDA_FUNCTION_SCHEDULED,
        new EventDetails.FunctionScheduled(
            resource.arn(), input, timeoutSeconds, heartbeatSeconds, credentials));
  }

  void started() {
    if (isService()) {
      add(EventType.TASK_STARTED, new EventDetails.TaskStarted(resource.type(), resource.action()));
    } else if (!isActivity()) {
      add(EventType.LAMBDA_FUNCTION_STARTED, EventDetails.None.NONE);
    }
  }

  void activityStarted(@Nullable String workerName) {
    if (isActivity()) {
      add(EventType.ACTIVITY_STARTED, new EventDetails.ActivityStarted(workerName));
    }
  }

  void submitted(@Nullable Object output) {
    if (isService()) {
      add(
          EventType.TASK_SUBMITTED,
          new EventDetails.TaskOutput(resource.type(), resource.action(), output));
    }
  }

  void succeeded(@Nullable Object output) {
    if (isService()) {
      add(
          EventType.TASK_SUCCEEDED,
          new EventDetails.TaskOutput(resource.type(), resource.action(), output));
    } else {
      add(
          isActivity() ? EventType.ACTIVITY_SUCCEEDED : EventType.LAMBDA_FUNCTION_SUCCEEDED,
          new EventDetails.Output(output));
    }
  }

  void failed(Stage stage, @Nullable String error, @Nullable String cause) {
    if (isService()) {
      EventType type =
          switch (stage) {
            case SCHEDULE, START -> EventType.TASK_START_FAILED;
            case SUBMIT -> EventType.TASK_SUBMIT_FAILED;
            case RUN -> EventType.TASK_FAILED;
          };
      add(type, new EventDetails.TaskFailure(resource.type(), resource.action(), error, cause));
      return;
    }
    EventType type =
        switch (stage) {
          case SCHEDULE ->
              isActivity()
                  ? EventType.ACTIVITY_SCHEDULE_FAILED
                  : EventType.LAMBDA_FUNCTION_SCHEDULE_FAILED;
          case START ->
              isActivity() ? EventType.ACTIVITY_FAILED : EventType.LAMBDA_FUNCTION_START_FAILED;
          case SUBMIT, RUN ->
              isActivity() ? EventType.ACTIVITY_FAILED : EventType.LAMBDA_FUNCTION_FAILED;
        };
    add(type, new EventDetails.Failure(error, cause));
  }

  void timedOut(String error, @Nullable String cause) {
    if (isService()) {
      add(
          EventType.TASK_TIMED_OUT,
          new EventDetails.TaskFailure(resource.type(), resource.action(), error, cause));
    } else {
      add(
          isActivity() ? EventType.ACTIVITY_TIMED_OUT : EventType.LAMBDA_FUNCTION_TIMED_OUT,
          new EventDetails.Failure(error, cause));
    }
  }

  private boolean isService() {
    return resource.kind() == TaskResource.Kind.SERVICE;
  }

  private boolean isActivity() {
    return resource.kind() == TaskResource.Kind.ACTIVITY;
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : Long.valueOf(duration.toSeconds());
  }

  private void add(EventType type, EventDetails details) {
    Strand strand = visit.strand;
    strand.lastEventId = visit.execution().events().add(type, strand.lastEventId, details);
  }
}
