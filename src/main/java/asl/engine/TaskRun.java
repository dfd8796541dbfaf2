package asl.engine;

import asl.clock.Clock;
import asl.clock.EventLoop;
import asl.definition.ErrorName;
import asl.function.Invocation;
import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a task, from scheduling it to its end or its timeout. While it is queued, which on
 * AWS it would not be, it counts as scheduled and not as started, and no time limit runs.
 */
final class TaskRun implements Listener {
  private final Visit visit;
  private final TaskResource resource;
  private final TaskEvents events;
  private final @Nullable Object input;
  private final @Nullable Duration timeout;
  private final @Nullable Duration heartbeat;
  private final @Nullable Object credentials;
  private final Invocation invocation;
  private @Nullable RunningTask task;
  private Clock.@Nullable Timer timeoutTimer;
  private Clock.@Nullable Timer heartbeatTimer;
  private boolean queued;
  private boolean started;
  private boolean working;
  private boolean taken;
  private boolean over;

  TaskRun(
      Visit visit,
      TaskResource resource,
      @Nullable Object input,
      @Nullable Duration timeout,
      @Nullable Duration heartbeat,
      @Nullable Object credentials) {
    this.visit = visit;
    this.resource = resource;
    this.events = new TaskEvents(visit, resource);
    this.input = input;
    this.timeout = timeout;
    this.heartbeat = heartbeat;
    this.credentials = credentials;
    this.invocation =
        new Invocation(
            visit.plan.name(),
            visit.strand.scope,
            visit.retryCount,
            resource.arn(),
            ServiceConventions.request(resource, input, visit.execution().request()),
            credentials,
            visit.taskToken,
            timeout,
            visit.execution().request().executionArn());
  }

  /**
   * Makes sure that the task can be scheduled.
   *
   * @throws StateFailure if it cannot, which nothing holds
   */
  void check() throws StateFailure {
    String refusal = visit.execution().ports().tasks().refusal(invocation);
    if (refusal != null) {
      throw new StateFailure(Failure.during(visit, ErrorName.RUNTIME, refusal));
    }
  }

  void begin() {
    EventLoop loop = visit.execution().loop();
    events.scheduled(input, timeout, heartbeat, credentials);
    if (visit.execution().hasFullHistory()) {
      return;
    }
    loop.workBegun();
    working = true;
    startTimers();
    task = visit.execution().ports().tasks().invoke(invocation, this);
    loop.post(this::tellStarted);
  }

  private void startTimers() {
    if (timeout != null) {
      EventLoop loop = visit.execution().loop();
      timeoutTimer = loop.at(loop.now().plus(timeout), () -> outOfTime(ErrorName.TIMEOUT));
    }
    restartHeartbeat();
  }

  private void stopTimers() {
    Clock.Timer timer = timeoutTimer;
    if (timer != null) {
      timer.cancel();
    }
    timer = heartbeatTimer;
    if (timer != null) {
      timer.cancel();
    }
  }

  @Override
  public void updated(TaskUpdate update) {
    visit.execution().loop().post(() -> take(update));
  }

  @Override
  public void queued() {
    queued = true;
    stopTimers();
  }

  @Override
  public void begun() {
    visit.execution().loop().post(this::dequeued);
  }

  private void dequeued() {
    if (queued && !over) {
      queued = false;
      startTimers();
      tellStarted();
    }
  }

  private void tellStarted() {
    if (!started && !over && !queued) {
      started = true;
      events.started();
    }
  }

  private void take(TaskUpdate update) {
    if (over) {
      return;
    }
    queued = false;
    if (update instanceof TaskUpdate.Failed failed && isBeforeStart(failed.stage())) {
      started = true;
    }
    tellStarted();
    if (update instanceof TaskUpdate.Started worker) {
      taken = true;
      events.activityStarted(worker.workerName());
      restartHeartbeat();
    } else if (update instanceof TaskUpdate.Submitted submitted) {
      submitted(submitted);
    } else if (update instanceof TaskUpdate.Heartbeat) {
      restartHeartbeat();
    } else if (update instanceof TaskUpdate.Silent) {
      stopWorking();
    } else {
      ended(update);
    }
  }

  private static boolean isBeforeStart(TaskUpdate.Stage stage) {
    return stage == TaskUpdate.Stage.SCHEDULE || stage == TaskUpdate.Stage.START;
  }

  private void submitted(TaskUpdate.Submitted update) {
    events.submitted(update.output());
    boolean unattended = !update.attended() && visit.execution().loop().jumps();
    if (resource.waitsForToken() && unattended) {
      stopWorking();
    }
    restartHeartbeat();
  }

  private void ended(TaskUpdate update) {
    finish();
    if (!taken && hasWorked(update)) {
      events.activityStarted(null);
    }
    if (update instanceof TaskUpdate.Succeeded succeeded) {
      succeeded(succeeded.output());
    } else if (update instanceof TaskUpdate.Failed failed) {
      events.failed(failed.stage(), failed.error(), failed.cause());
      visit.fail(Failure.of(failed.error(), failed.cause()));
    } else if (update instanceof TaskUpdate.TimedOut timedOut) {
      events.timedOut(timedOut.error(), timedOut.cause());
      visit.fail(Failure.of(timedOut.error(), timedOut.cause()));
    }
  }

  /** Whether somebody has worked on the task, who may not have said so. */
  private static boolean hasWorked(TaskUpdate update) {
    return update instanceof TaskUpdate.Succeeded
        || (update instanceof TaskUpdate.Failed failed && failed.stage() == TaskUpdate.Stage.RUN);
  }

  private void succeeded(@Nullable Object output) {
    Failure failure =
        visit.execution().exceedsPayload(output)
            ? Failure.tooLarge(resource.shortName(), false)
            : ServiceConventions.failure(resource, output);
    if (failure != null) {
      events.failed(TaskUpdate.Stage.RUN, failure.error(), failure.cause());
      visit.fail(failure);
      return;
    }
    events.succeeded(output);
    visit.succeed(output);
  }

  private void outOfTime(String error) {
    tellStarted();
    abort();
    events.timedOut(ErrorName.TIMEOUT, null);
    visit.fail(Failure.timedOut(error));
  }

  private void restartHeartbeat() {
    Clock.Timer timer = heartbeatTimer;
    if (timer != null) {
      timer.cancel();
    }
    if (heartbeat != null) {
      EventLoop loop = visit.execution().loop();
      heartbeatTimer =
          loop.at(loop.now().plus(heartbeat), () -> outOfTime(ErrorName.HEARTBEAT_TIMEOUT));
    }
  }

  /** Nobody waits for the task any more. */
  void abort() {
    RunningTask running = task;
    finish();
    if (running != null) {
      running.cancel();
    }
  }

  private void finish() {
    over = true;
    visit.cancellation = null;
    stopTimers();
    stopWorking();
  }

  private void stopWorking() {
    if (working) {
      working = false;
      visit.execution().loop().workEnded();
    }
  }
}
