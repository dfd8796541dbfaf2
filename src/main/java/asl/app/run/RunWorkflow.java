package asl.app.run;

import asl.app.JobException;
import asl.app.input.JsonInput;
import asl.app.input.TextReader;
import asl.clock.EventLoop;
import asl.clock.VirtualClock;
import asl.clock.WallClock;
import asl.definition.StateMachine;
import asl.engine.ExecutionRequest;
import asl.engine.ExecutionResult;
import asl.engine.Limits;
import asl.engine.Ports;
import asl.expression.RandomSource;
import asl.history.ExecutionStatus;
import asl.json.JsonSize;
import asl.json.JsonWriter;
import java.io.InputStream;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs a workflow here and now. */
public final class RunWorkflow {
  private final RunRequest request;
  private final RunTalk talk;
  private final TextReader reader;
  private final LocalChildren children = new LocalChildren();

  private RunWorkflow(RunRequest request, RunTalk talk, InputStream stdin) {
    this.request = request;
    this.talk = talk;
    this.reader = new TextReader(stdin);
  }

  /**
   * Runs it to its end.
   *
   * @param talk hears what is said on the way
   * @param stdin what {@code -} means
   * @param interruption how to end it early
   * @throws JobException if it cannot be run at all
   */
  public static RunOutcome run(
      RunRequest request, RunTalk talk, InputStream stdin, Interruption interruption)
      throws JobException {
    return new RunWorkflow(request, talk, stdin).run(interruption);
  }

  private RunOutcome run(Interruption interruption) throws JobException {
    CheckedDefinition definition =
        CheckedDefinition.read(reader, request.definition(), request.express());
    StateMachine machine = definition.machine();
    if (machine == null) {
      return new RunOutcome.Invalid(definition.file());
    }
    Object input = JsonInput.read(request.input(), reader);
    try (TaskSource functions = TaskSource.open(request, talk, children)) {
      RunOutcome.@Nullable Unmapped unmapped = functions.unmapped(machine);
      return unmapped != null ? unmapped : execute(machine, input, functions, interruption);
    }
  }

  private RunOutcome execute(
      StateMachine machine, @Nullable Object input, TaskSource functions, Interruption stop)
      throws JobException {
    EventLoop loop = loop();
    long seed = seed();
    RunName names = RunName.of(request, seed);
    ExecutionRequest execution =
        new ExecutionRequest(
            names.execution(), names.stateMachine(), input, request.express(), limits(input));
    try (EventOutput events = EventOutput.open(request, talk)) {
      Ports ports =
          new Ports(
              loop,
              functions.tasks(),
              events.sink(),
              events.explanations(),
              functions.buckets(),
              random(seed));
      children.liveIn(ports);
      return ended(new RunningExecution(ports).run(machine, execution, stop));
    }
  }

  private RunOutcome ended(ExecutionResult result) {
    String output = null;
    if (result.status() == ExecutionStatus.SUCCEEDED) {
      output =
          request.compact()
              ? JsonWriter.write(result.output())
              : JsonWriter.writePretty(result.output());
    }
    return new RunOutcome.Ended(result.status().name(), output, result.error(), result.cause());
  }

  /** AWS's payload limit holds unless the input itself is one that AWS would not take. */
  private Limits limits(@Nullable Object input) {
    return new Limits(!JsonSize.exceedsLimit(input), request.mostEvents());
  }

  private static RandomSource random(long seed) {
    return new SplittableRandom(seed)::nextLong;
  }

  private EventLoop loop() {
    EventLoop real = new WallClock();
    if (!request.time().virtual()) {
      return real;
    }
    Instant start = request.time().start();
    return new VirtualClock(start == null ? real.now() : start);
  }

  private long seed() {
    if (request.seed() != null) {
      return request.seed();
    }
    return request.time().virtual() ? 0 : new SplittableRandom().nextLong();
  }
}
