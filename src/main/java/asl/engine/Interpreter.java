package asl.engine;

import asl.clock.EventLoop;
import asl.definition.StateMachine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Runs state machines. All its work is done on the loop of its {@link Ports}. */
public final class Interpreter {
  private final Ports ports;

  /**
   * @param ports the world as it sees it
   */
  public Interpreter(Ports ports) {
    this.ports = ports;
  }

  /**
   * Compiles a state machine.
   *
   * @throws PlanException if an expression or a transition cannot be compiled
   */
  public Plan plan(StateMachine machine) throws PlanException {
    return new Planner(ports.random(), new LoopTime(ports.loop())).plan(machine);
  }

  /**
   * Starts an execution; it goes on while the loop runs.
   *
   * @param ended hears, on the loop, how it ended
   */
  public Execution start(Plan plan, ExecutionRequest request, Consumer<ExecutionResult> ended) {
    Execution execution =
        new Execution(
            plan.states(), plan.machine().timeoutSeconds(), request, ports, List.of(), ended);
    ports.loop().post(new Beginning(execution));
    return execution;
  }

  private record LoopTime(EventLoop loop) implements InstantSource {
    @Override
    public Instant instant() {
      return loop.now();
    }
  }

  private record Beginning(Execution execution) implements Runnable {
    @Override
    public void run() {
      execution.begin();
    }
  }
}
