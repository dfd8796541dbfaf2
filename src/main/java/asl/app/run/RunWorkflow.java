package asl.app.run;

import asl.app.JobException;
import asl.app.debug.Debugger;
import asl.app.debug.Debugging;
import asl.app.input.TextReader;
import asl.app.view.ExecutionView;
import asl.clock.EventLoop;
import asl.definition.StateMachine;
import asl.diagnostic.report.CheckedFile;
import asl.engine.ExecutionRequest;
import asl.engine.ExecutionResult;
import asl.engine.FailedEvaluation;
import asl.engine.Limits;
import asl.engine.Ports;
import asl.engine.past.PastExecution;
import asl.expression.RandomSource;
import asl.function.TaskInvoker;
import asl.history.EventSink;
import asl.history.ExecutionStatus;
import asl.history.ExplanationSink;
import asl.history.HistoryUnwritable;
import asl.json.JsonSize;
import asl.json.JsonWriter;
import asl.source.SourceDocument;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs a workflow here and now. */
public final class RunWorkflow {
  private final RunRequest request;
  private final RunTalk talk;
  private final TextReader reader;
  private final @Nullable Debugging debugging;
  private final LocalChildren children = new LocalChildren();

  private RunWorkflow(
      RunRequest request, RunTalk talk, InputStream stdin, @Nullable Debugging debugging) {
    this.request = request;
    this.talk = talk;
    this.reader = new TextReader(stdin);
    this.debugging = debugging;
  }

  /**
   * Runs it to its end.
   *
   * @param talk hears what is said on the way
   * @param stdin what {@code -} means
   * @param interruption how to end it early
   * @param debugging how to step through it; null to let it run
   * @throws JobException if it cannot be run at all
   */
  public static RunOutcome run(
      RunRequest request,
      RunTalk talk,
      InputStream stdin,
      Interruption interruption,
      @Nullable Debugging debugging)
      throws JobException {
    return new RunWorkflow(request, talk, stdin, debugging).run(interruption);
  }

  private RunOutcome run(Interruption interruption) throws JobException {
    CheckedDefinition definition =
        CheckedDefinition.read(reader, request.definition(), request.express());
    StateMachine machine = definition.machine();
    if (machine == null) {
      return new RunOutcome.Invalid(definition.file());
    }
    RunStart start = RunStart.of(request, machine, reader, talk);
    PastExecution past = start.point().past();
    if (past != null) {
      children.startedAfter(past.lastEventId());
    }
    RunWorld world = RunWorld.of(request, past);
    try (TaskSource functions = TaskSource.open(request, talk, children, world)) {
      // Somebody who steps through can answer for a Task themselves.
      RunOutcome refused = debugging == null ? functions.refused(machine) : null;
      return refused != null ? refused : execute(definition, start, functions, interruption, world);
    }
  }

  private RunOutcome execute(
      CheckedDefinition definition,
      RunStart start,
      TaskSource functions,
      Interruption stop,
      RunWorld world)
      throws JobException {
    StateMachine machine = Objects.requireNonNull(definition.machine());
    RunName names = RunName.of(request, world.seed());
    ExecutionRequest execution =
        new ExecutionRequest(
            names.execution(),
            names.stateMachine(),
            start.input(),
            request.express(),
            limits(start.input()),
            start.point());
    PastExecution past = start.point().past();
    Debugger debugger = debugger(definition, functions.tasks());
    ExecutionView view = talk.view();
    if (view != null) {
      view.definition(machine);
    }
    EventLoop loop = world.loop();
    RunProgress progress = progress(loop);
    ReplayWatch watch = functions.watch();
    ExecutionResult result = null;
    String unwritten = null;
    try (EventOutput events = EventOutput.open(request, execution, talk);
        ChildHistories histories = new ChildHistories(request.history(), events.growth())) {
      events.keepUpToDate(histories);
      ShownExecutions shown = new ShownExecutions(view);
      EventSink sink = events.sink(watch, progress == null ? null : loop);
      if (past != null) {
        histories.keep(past.events(), request.start().redrive());
        if (sink != null) {
          past.events().forEach(sink::accept);
        }
      }
      Ports ports =
          new Ports(
              loop,
              debugger == null ? functions.tasks() : debugger.tasks(),
              sink,
              explanations(events.explanations(), debugger),
              functions.buckets(),
              new Seeded(new SplittableRandom(world.drawSeed())),
              debugger,
              progress,
              MapRunChildren.of(histories, shown));
      children.liveIn(ports, histories, shown);
      RunningExecution running = new RunningExecution(ports, children, debugger);
      result = running.run(machine, execution, stop, new Unended(events, histories), watch);
      warnOfLongHistory(running.eventCount());
    } catch (HistoryUnwritable e) {
      unwritten = String.valueOf(e.getMessage());
      if (result == null) {
        throw new JobException(unwritten);
      }
    }
    return ended(definition, result, watch == null ? null : watch.divergence(), unwritten);
  }

  /** The histories that are completed from outside where a run does not end by itself. */
  private record Unended(EventOutput events, ChildHistories children)
      implements RunningExecution.Histories {
    @Override
    public void flush() {
      events.flush();
    }

    @Override
    public void abort(Instant now, String error, String cause) {
      events.abort(now, error, cause);
      children.abort(now, error, cause);
    }
  }

  /** Who shows how far the run is, begun; null for nobody. */
  private @Nullable RunProgress progress(EventLoop loop) {
    RunProgress progress = talk.progress();
    if (progress != null) {
      progress.begin(loop::now, loop::post);
    }
    return progress;
  }

  private @Nullable Debugger debugger(CheckedDefinition definition, TaskInvoker tasks)
      throws JobException {
    return debugging == null
        ? null
        : Debugger.open(
            debugging.request(),
            debugging.console(),
            Objects.requireNonNull(definition.document()),
            Objects.requireNonNull(definition.machine()),
            tasks);
  }

  private static @Nullable ExplanationSink explanations(
      @Nullable ExplanationSink trace, @Nullable Debugger debugger) {
    if (trace == null || debugger == null) {
      return trace == null ? debugger : trace;
    }
    return explanation -> {
      trace.accept(explanation);
      debugger.accept(explanation);
    };
  }

  /** Experiments may be longer than AWS lets a Standard execution be; whoever runs one is told. */
  private void warnOfLongHistory(long events) {
    long most = Limits.STANDARD_HISTORY_EVENTS;
    if (!request.express() && request.mostEvents() == null && events > most) {
      talk.warned(
          "warning: this execution has "
              + events
              + " events; on AWS it would fail with event "
              + most
              + " (States.Runtime), as it does here with --max-events "
              + most);
    }
  }

  private RunOutcome ended(
      CheckedDefinition definition,
      ExecutionResult result,
      @Nullable String divergence,
      @Nullable String unwritten) {
    String output = null;
    if (result.status() == ExecutionStatus.SUCCEEDED) {
      output =
          request.compact()
              ? JsonWriter.writeLine(result.output())
              : JsonWriter.writePretty(result.output());
    }
    return new RunOutcome.Ended(
        result.status().name(),
        output,
        result.error(),
        result.cause(),
        place(definition, result),
        divergence,
        unwritten);
  }

  /** Where the expression stands that ended it. */
  private static @Nullable CheckedFile place(CheckedDefinition definition, ExecutionResult result) {
    FailedEvaluation failed = result.evaluation();
    SourceDocument document = definition.document();
    StateMachine machine = definition.machine();
    return failed == null || document == null || machine == null
        ? null
        : FailedExpression.find(document, machine, failed);
  }

  /** AWS's payload limit holds unless the input itself is one that AWS would not take. */
  private Limits limits(@Nullable Object input) {
    return new Limits(!JsonSize.exceedsLimit(input), request.mostEvents());
  }

  private record Seeded(SplittableRandom random) implements RandomSource {
    @Override
    public long nextLong() {
      return random.nextLong();
    }
  }
}
