package asl.app.debug;

import asl.app.JobException;
import asl.definition.StateMachine;
import asl.engine.StepGate;
import asl.engine.StepPoint;
import asl.function.TaskInvoker;
import asl.history.Explanation;
import asl.history.ExplanationSink;
import asl.source.SourceDocument;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stops an execution where the user wants it and does what they say. While it waits for a command
 * nothing else happens and no time passes: one state is asked about at a time, whatever runs in
 * parallel, and no timeout strikes.
 */
public final class Debugger implements StepGate, ExplanationSink {
  private final DefinitionView definition;
  private final Breakpoints breakpoints;
  private final ForcedTasks tasks;
  private final DebugSession session;
  private final LineExchange lines;
  private final DebugConsole console;
  private Consumer<Runnable> stillness = Runnable::run;
  private Runnable abort = () -> {};
  private StopRule rule;
  private volatile boolean interrupted;
  private volatile boolean over;

  private Debugger(
      DebugRequest request, DebugConsole console, DefinitionView definition, TaskInvoker tasks) {
    this.console = console;
    this.definition = definition;
    this.breakpoints = new Breakpoints(request.breakpoints(), request.breakOnError());
    this.tasks = new ForcedTasks(tasks);
    this.lines = new LineExchange(console);
    this.rule = request.step() ? new StopRule.Anywhere() : new StopRule.Nowhere();
    this.session = new DebugSession(request, console, lines, definition, breakpoints, this.tasks);
  }

  /**
   * Makes one and opens its console.
   *
   * @param tasks does the work of Task states unless the user answers for one
   * @throws JobException if there is no state of a breakpoint's name, or no console
   */
  public static Debugger open(
      DebugRequest request,
      DebugConsole console,
      SourceDocument document,
      StateMachine machine,
      TaskInvoker tasks)
      throws JobException {
    DefinitionView definition = new DefinitionView(document, machine);
    try {
      for (String state : request.breakpoints()) {
        definition.require(state);
      }
    } catch (CommandFault e) {
      throw new JobException("--break: " + e.sentence());
    }
    Debugger debugger = new Debugger(request, console, definition, tasks);
    console.open(debugger.session::complete, debugger::interrupt);
    return debugger;
  }

  /** Does the work of Task states. */
  public TaskInvoker tasks() {
    return tasks;
  }

  /**
   * The execution begins.
   *
   * @param still runs what is to take no time
   * @param end aborts the execution; may be called from any thread
   */
  public void begin(Consumer<Runnable> still, Runnable end) {
    stillness = still;
    abort = end;
  }

  /** Nobody is asked any more. May be called from any thread. */
  public void close() {
    over = true;
    lines.close();
  }

  /** The first time, stops at the next state; the second time, ends the execution. */
  private void interrupt() {
    if (interrupted) {
      close();
      abort.run();
    } else {
      interrupted = true;
      console.say("Stopping at the next state; again ends the run.");
    }
  }

  @Override
  public void accept(Explanation explanation) {
    session.explained(explanation);
  }

  @Override
  public void beforeState(StepPoint point, Consumer<Step> answer) {
    definition.reached(point.state().name());
    if (over) {
      return;
    }
    if (!interrupted && !rule.stopsAt(point) && !breakpoints.stopsAt(point)) {
      answer.accept(new Step.Enter(point.input()));
      return;
    }
    Stop stop = new Stop(point, null);
    if (converse(stop)) {
      answer.accept(stop.step());
    }
  }

  @Override
  public void afterFailure(
      StepPoint point,
      @Nullable String error,
      @Nullable String cause,
      Consumer<FailureStep> answer) {
    if (over) {
      return;
    }
    if (!breakpoints.stopsOnError()) {
      answer.accept(new FailureStep.Handle());
      return;
    }
    Stop stop = new Stop(point, new Stop.Failed(error, cause));
    if (converse(stop)) {
      answer.accept(stop.failureStep());
    }
  }

  /** Talks until the execution is to go on; gives whether it is. */
  private boolean converse(Stop stop) {
    interrupted = false;
    StopRule[] next = new StopRule[1];
    stillness.accept(() -> next[0] = session.converse(stop));
    if (next[0] == null) {
      close();
      abort.run();
      return false;
    }
    rule = next[0];
    return true;
  }
}
