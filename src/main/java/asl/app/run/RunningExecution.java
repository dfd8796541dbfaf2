package asl.app.run;

import asl.app.JobException;
import asl.app.debug.Debugger;
import asl.clock.EventLoop;
import asl.clock.WallClock;
import asl.definition.StateMachine;
import asl.engine.Execution;
import asl.engine.ExecutionRequest;
import asl.engine.ExecutionResult;
import asl.engine.Interpreter;
import asl.engine.Plan;
import asl.engine.PlanException;
import asl.engine.Ports;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One execution on its loop, from its start to its end. */
final class RunningExecution implements Consumer<ExecutionResult> {
  private static final String INTERRUPTED = "asl.Interrupted";
  private static final String TOLD_TO_STOP = "asl was told to stop";

  private final EventLoop loop;
  private final Interpreter interpreter;
  private final LocalChildren children;
  private final @Nullable Debugger debugger;
  private @Nullable Execution execution;
  private @Nullable ExecutionResult result;

  /**
   * @param children what it may start, and what ends with it when it is interrupted
   * @param debugger who steps through it; null for nobody
   */
  RunningExecution(Ports ports, LocalChildren children, @Nullable Debugger debugger) {
    this.children = children;
    this.loop = ports.loop();
    this.debugger = debugger;
    this.interpreter = new Interpreter(ports);
  }

  /**
   * Runs it.
   *
   * @param watch what ends a replay that its recording has no answers for; null for other runs
   */
  ExecutionResult run(
      StateMachine machine,
      ExecutionRequest request,
      Interruption interruption,
      @Nullable ReplayWatch watch)
      throws JobException {
    Plan plan;
    try {
      plan = interpreter.plan(machine);
    } catch (PlanException e) {
      throw new JobException("cannot run this: " + e.getMessage() + " (at " + e.pointer() + ")");
    }
    Execution started = interpreter.start(plan, request, this);
    execution = started;
    if (watch != null) {
      watch.begun(reason -> loop.post(() -> started.abort(ReplayWatch.DIVERGED, reason)));
    }
    interruptible(interruption, new Abort(loop, started, children));
    loop.run();
    if (watch != null) {
      started.abort(ReplayWatch.DIVERGED, ReplayWatch.SILENT);
    }
    ExecutionResult ended = result;
    if (ended == null) {
      throw new JobException("the execution waits for something that nothing will bring");
    }
    return ended;
  }

  private void interruptible(Interruption interruption, Runnable abort) {
    if (debugger == null) {
      interruption.begun(abort);
      return;
    }
    debugger.begin(stillness(), abort);
    interruption.begun(
        () -> {
          debugger.close();
          abort.run();
        });
  }

  /** What makes time stand still, which virtual time does anyway while something is done. */
  private Consumer<Runnable> stillness() {
    return loop instanceof WallClock clock ? clock::standStill : Runnable::run;
  }

  @Override
  public void accept(ExecutionResult ended) {
    result = ended;
  }

  /** How many events the execution has had. */
  long eventCount() {
    return execution == null ? 0 : execution.eventCount();
  }

  private record Abort(EventLoop loop, Execution execution, LocalChildren children)
      implements Runnable {
    @Override
    public void run() {
      loop.post(
          () -> {
            execution.abort(INTERRUPTED, TOLD_TO_STOP);
            children.abort(INTERRUPTED, TOLD_TO_STOP);
          });
    }
  }
}
