package asl.engine;

import asl.clock.Clock;
import asl.clock.EventLoop;
import asl.definition.ErrorName;
import asl.engine.past.PastExecution;
import asl.engine.past.PastVisit;
import asl.expression.RandomSource;
import asl.function.Invocation.ScopeStep;
import asl.history.EventDetails;
import asl.history.EventType;
import asl.history.ExecutionStatus;
import asl.json.JsonSize;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a state machine. Everything happens on the loop; {@link #abort} is called there too.
 */
public final class Execution implements StrandOwner {
  private final @Nullable Long timeoutSeconds;
  private final ExecutionRequest request;
  private final Ports ports;
  private final EventRecorder events;
  private final Consumer<ExecutionResult> ended;
  private final Strand main;
  private final Instant startTime;
  private final VariableQuota variableQuota = new VariableQuota();
  private final Instant beginTime;
  private Clock.@Nullable Timer timeout;
  private @Nullable Map<String, @Nullable Object> contextExecution;
  private @Nullable Map<String, @Nullable Object> contextStateMachine;
  private @Nullable FailedEvaluation evaluation;
  private boolean over;

  Execution(
      ContainerPlan states,
      @Nullable Number timeoutSeconds,
      ExecutionRequest request,
      Ports ports,
      List<ScopeStep> scope,
      Consumer<ExecutionResult> ended) {
    this.timeoutSeconds = Limits.timeoutSeconds(timeoutSeconds, request.express());
    this.request = request;
    this.ports = ports;
    PastExecution past = request.start().past();
    this.events =
        new EventRecorder(
            ports.loop(),
            ports.events(),
            request.limits().historyEvents(),
            this,
            past == null ? 0 : past.lastEventId());
    this.ended = ended;
    this.beginTime = ports.loop().now();
    this.startTime = past == null ? beginTime : past.started();
    this.main = new Strand(this, states, new VariableScope(null), scope, null, this, 0);
  }

  void begin() {
    StartingPoint start = request.start();
    PastExecution past = start.past();
    Long seconds = timeoutSeconds;
    if (seconds != null) {
      timeout = loop().at(beginTime.plusSeconds(seconds), this::timedOut);
    }
    if (past != null) {
      events.add(
          EventType.EXECUTION_REDRIVEN,
          past.lastEventId(),
          new EventDetails.ExecutionRedriven(redriveCount()));
      PastVisit last = past.main().visit();
      if (last == null) {
        main.start(request.input());
      } else {
        main.resume(past.main(), last);
      }
      return;
    }
    events.add(
        EventType.EXECUTION_STARTED,
        0,
        new EventDetails.ExecutionStarted(request.input(), ExecutionRequest.ROLE_ARN));
    main.begin(start.variables());
    main.start(start.state(), request.input());
  }

  /** How often it was redriven, this time included. */
  long redriveCount() {
    PastExecution past = request.start().past();
    return past == null ? 0 : past.redrives() + 1;
  }

  /** Ends the execution from outside, as StopExecution does. */
  public void abort(@Nullable String error, @Nullable String cause) {
    if (!over) {
      main.abort(Cut.SILENT);
      EventDetails details = new EventDetails.Failure(error, cause);
      end(EventType.EXECUTION_ABORTED, 0, details, ExecutionStatus.ABORTED, error, cause);
    }
  }

  /** How many events it has had so far. */
  public long eventCount() {
    return events.count();
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return over;
  }

  @Override
  public void strandSucceeded(Strand strand, @Nullable Object output) {
    if (over || hasFullHistory()) {
      return;
    }
    over = true;
    stopTimer();
    events.addLast(
        EventType.EXECUTION_SUCCEEDED, strand.lastEventId, new EventDetails.Output(output));
    ended.accept(new ExecutionResult(ExecutionStatus.SUCCEEDED, output, null, null, null));
  }

  @Override
  public void strandFailed(Strand strand, Failure failure) {
    if (!over && !hasFullHistory()) {
      main.abort(Cut.SILENT);
      evaluation = failure.evaluation();
      failed(strand.lastEventId, failure.error(), failure.cause());
    }
  }

  private void failed(long previous, @Nullable String error, @Nullable String cause) {
    EventDetails details = new EventDetails.Failure(error, cause);
    end(EventType.EXECUTION_FAILED, previous, details, ExecutionStatus.FAILED, error, cause);
  }

  /** The error's name is told by the event alone; the execution itself has none. */
  private void timedOut() {
    if (!over) {
      main.abort(Cut.SILENT);
      EventDetails details = new EventDetails.Failure(ErrorName.TIMEOUT, null);
      end(EventType.EXECUTION_TIMED_OUT, 0, details, ExecutionStatus.TIMED_OUT, null, null);
    }
  }

  private void end(
      EventType type,
      long previous,
      EventDetails details,
      ExecutionStatus status,
      @Nullable String error,
      @Nullable String cause) {
    over = true;
    stopTimer();
    events.addLast(type, previous, details);
    ended.accept(new ExecutionResult(status, null, error, cause, evaluation));
  }

  private void stopTimer() {
    Clock.Timer timer = timeout;
    if (timer != null) {
      timer.cancel();
    }
  }

  /** Whether the history has no room for what happens; the execution is about to end. */
  boolean hasFullHistory() {
    return events.isOverflown();
  }

  /** Something happened that the history has no room for: the execution ends with the next turn. */
  void historyOverflows() {
    loop().post(this::endWithFullHistory);
  }

  /** AWS: "Avoiding reaching the history quota". */
  private void endWithFullHistory() {
    if (!over) {
      main.abort(Cut.SILENT);
      failed(
          main.lastEventId,
          ErrorName.RUNTIME,
          "The execution reached the maximum number of history events ("
              + request.limits().historyEvents()
              + ").");
    }
  }

  boolean exceedsPayload(@Nullable Object value) {
    return request.limits().payload() && JsonSize.exceedsLimit(value);
  }

  /** Whether the variables that a state assigns may be stored, which they are then. */
  boolean admits(VariableScope scope, @Nullable Map<String, @Nullable Object> assigned) {
    return assigned == null || !request.limits().payload() || variableQuota.admits(scope, assigned);
  }

  /** A branch or iteration ends, and its variables with it. */
  void release(VariableScope scope) {
    variableQuota.release(scope);
  }

  Instant startTime() {
    return startTime;
  }

  EventLoop loop() {
    return ports.loop();
  }

  Ports ports() {
    return ports;
  }

  RandomSource random() {
    return ports.random();
  }

  EventRecorder events() {
    return events;
  }

  ExecutionRequest request() {
    return request;
  }

  Map<String, @Nullable Object> contextExecution() {
    Map<String, @Nullable Object> made = contextExecution;
    if (made == null) {
      made = new LinkedHashMap<>();
      made.put("Id", request.executionArn());
      made.put("Input", request.input());
      made.put("StartTime", startTime.toString());
      made.put("Name", request.executionName());
      made.put("RoleArn", ExecutionRequest.ROLE_ARN);
      made.put("RedriveCount", MapItem.number(redriveCount()));
      if (request.start().past() != null) {
        made.put("RedriveTime", beginTime.toString());
      }
      contextExecution = made;
    }
    return made;
  }

  Map<String, @Nullable Object> contextStateMachine() {
    Map<String, @Nullable Object> made = contextStateMachine;
    if (made == null) {
      made = new LinkedHashMap<>();
      made.put("Id", request.stateMachineArn());
      made.put("Name", request.stateMachineName());
      contextStateMachine = made;
    }
    return made;
  }
}
