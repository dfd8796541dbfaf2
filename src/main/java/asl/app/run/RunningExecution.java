package asl.app.run;

import asl.app.JobException;
import asl.clock.EventLoop;
import asl.definition.StateMachine;
import asl.engine.Execution;
import asl.engine.ExecutionRequest;
import asl.engine.ExecutionResult;
import asl.engine.Interpreter;
import asl.engine.Plan;
import asl.engine.PlanException;
import asl.engine.Ports;
import org.jspecify.annotations.Nullable;

/** One execution on its loop, from its start to its end. */
final class RunningExecution {
  private final EventLoop loop;
  private final Interpreter interpreter;
  private @Nullable ExecutionResult result;

  RunningExecution(Ports ports) {
    this.loop = ports.loop();
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
    Execution execution = interpreter.start(plan, request, ended -> result = ended);
    interruption.begun(
        () -> loop.post(() -> execution.abort("asl.Interrupted", "asl was told to stop")));
    loop.run();
    ExecutionResult ended = result;
    if (ended == null) {
      throw new JobException("the execution waits for something that nothing will bring");
    }
    return ended;
  }
}
