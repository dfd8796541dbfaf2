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
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One execution on its loop, from its start to its end. */
final class RunningExecution implements Consumer<ExecutionResult> {
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
   * @param histories what has to be complete even where it does not hear that it is to end
   * @param watch what ends a replay that its recording has no answers for; null for other runs
   */
  ExecutionResult run(
      StateMachine machine,
      ExecutionRequest request,
      Interruption interruption,
      Histories histories,
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
    interruptible(interruption, new Abort(started, interruption, histories));
    try {
      loop.run();
    } finally {
      interruption.over();
    }
    if (watch != null) {
      started.abort(ReplayWatch.DIVERGED, ReplayWatch.SILENT);
    }
    ExecutionResult ended = result;
    if (ended == null) {
      throw new JobException("the execution waits for something that nothing will bring");
    }
    return ended;
  }

  private void interruptible(Interruption interruption, Abort abort) {
    if (debugger != null) {
      debugger.begin(stillness(), () -> abort.abort(Interruption.TOLD_TO_STOP));
    }
    interruption.begun(abort);
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

  /** Where its histories go, as seen from other threads. */
  interface Histories {
    /** Writes what the execution itself has had so far. */
    void flush();

    /** Completes them with the end of executions that were aborted now. */
    void abort(Instant now, String error, String cause);
  }

  private final class Abort implements Interruption.Interruptible {
    private final Execution aborted;
    private final Interruption interruption;
    private final Histories histories;

    Abort(Execution aborted, Interruption interruption, Histories histories) {
      this.aborted = aborted;
      this.interruption = interruption;
      this.histories = histories;
    }

    @Override
    public void abort(String cause) {
      if (debugger != null) {
        debugger.close();
      }
      loop.interrupt(new Urgent(cause));
    }

    /** A class and no lambda, because the first lambda of a process is slow to start. */
    private final class Urgent implements Runnable {
      private final String cause;

      Urgent(String cause) {
        this.cause = cause;
      }

      @Override
      public void run() {
        interruption.heard();
        try {
          children.abort(aborted, histories::flush, Interruption.ERROR, cause);
        } finally {
          // What else waits for its turn would come to nothing.
          loop.stop();
        }
      }
    }

    @Override
    public void abandon(String cause) {
      histories.abort(loop.now(), Interruption.ERROR, cause);
    }
  }
}
