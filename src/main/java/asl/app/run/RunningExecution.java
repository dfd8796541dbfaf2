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
  private final EventLoop loop;
  private final Interpreter interpreter;
  private final @Nullable Debugger debugger;
  private @Nullable ExecutionResult result;

  /**
   * @param debugger who steps through it; null for nobody
   */
  RunningExecution(Ports ports, @Nullable Debugger debugger) {
    this.loop = ports.loop();
    this.debugger = debugger;
    this.interpreter = new Interpreter(ports);
  }

  ExecutionResult run(StateMachine machine, ExecutionRequest request, Interruption interruption)
      throws JobException {
    Plan plan;
    try {
      plan = interpreter.plan(machine);
    } catch (PlanException e) {
      throw new JobException("cannot run this: " + e.getMessage() + " (at " + e.pointer() + ")");
    }
    Execution execution = interpreter.start(plan, request, this);
    Runnable abort = new Abort(loop, execution);
    if (debugger == null) {
      interruption.begun(abort);
    } else {
      debugger.begin(stillness(), abort);
      interruption.begun(
          () -> {
            debugger.close();
            abort.run();
          });
    }
    loop.run();
    ExecutionResult ended = result;
    if (ended == null) {
      throw new JobException("the execution waits for something that nothing will bring");
    }
    return ended;
  }

  /** What makes time stand still, which virtual time does anyway while something is done. */
  private Consumer<Runnable> stillness() {
    return loop instanceof WallClock clock ? clock::standStill : Runnable::run;
  }

  @Override
  public void accept(ExecutionResult ended) {
    result = ended;
  }

  private record Abort(EventLoop loop, Execution execution) implements Runnable {
    @Override
    public void run() {
      loop.post(() -> execution.abort("asl.Interrupted", "asl was told to stop"));
    }
  }
}
