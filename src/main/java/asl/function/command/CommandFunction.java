package asl.function.command;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.LambdaFunction;
import asl.function.process.CapturedOutput;
import asl.function.process.Child;
import asl.function.process.ChildProcesses;
import asl.function.process.Deadline;
import asl.function.process.PrintedLines;
import asl.function.process.Workers;
import asl.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that is started for each call: JSON on stdin, JSON from stdout. */
public final class CommandFunction implements LambdaFunction {
  private static final int DEFAULT_CONCURRENCY = 32;
  private static final int INLINE_BYTES = 4096;

  /** What systems allow for one argument, with room for the text around the payload. */
  private static final int LONGEST_ARGUMENT = 120_000;

  /** How long output may still come when the program has ended but a descendant holds its pipe. */
  private static final long GRACE_MILLIS = 500;

  private final ProgramCall program;
  private final String remedy;
  private final ChildProcesses processes;
  private final Workers workers;

  /**
   * @param program what is started
   * @param remedy what to do where it is missing
   */
  public CommandFunction(
      ProgramCall program, String remedy, ChildProcesses processes, Workers workers) {
    this.program = program;
    this.remedy = remedy;
    this.processes = processes;
    this.workers = workers;
  }

  @Override
  public int defaultConcurrency() {
    return DEFAULT_CONCURRENCY;
  }

  @Override
  public void close() {
    // Each call's process ends with the call.
  }

  @Override
  public boolean startsPrograms() {
    return true;
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    String payload = JsonWriter.write(call.payload());
    int length = payload.getBytes(StandardCharsets.UTF_8).length;
    if (!program.readsPayload() && length > LONGEST_ARGUMENT) {
      return LambdaErrors.notStarted(
          "The payload of %d bytes is too long for an argument; leave out %s to get it on stdin."
              .formatted(length, ProgramCall.PAYLOAD));
    }
    Child child;
    try {
      child = processes.start(program.arguments(payload), program.directory(), environment(call));
    } catch (IOException e) {
      return LambdaErrors.notStarted(e, remedy);
    }
    call.cancellation().onCancel(child::kill);
    Deadline deadline = Deadline.start(workers, program.timeout(), child);
    PrintedLines stderr = new PrintedLines(child.stderr(), call.output());
    CapturedOutput stdout =
        new CapturedOutput(child.stdout(), LambdaErrors.LARGEST_RESPONSE + 1, child::kill);
    Thread errors = workers.start(stderr);
    Thread output = workers.start(stdout);
    feed(child, program.readsPayload() ? payload : "");
    int exitCode = child.waitFor();
    boolean inTime = deadline.met();
    output.join(GRACE_MILLIS);
    errors.join(GRACE_MILLIS);
    return !inTime && program.timeout() != null
        ? LambdaErrors.timedOut(call, program.timeout())
        : CommandResult.of(exitCode, stdout, stderr.tail());
  }

  private Map<String, String> environment(FunctionCall call) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_LAMBDA_FUNCTION_NAME", call.functionName());
    environment.put("AWS_REQUEST_ID", call.requestId());
    environment.putAll(program.environment());
    environment.putAll(call.environment().get());
    return environment;
  }

  /** A large payload is written on a thread of its own: the program may print before it reads. */
  private void feed(Child child, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= INLINE_BYTES) {
      write(child, bytes);
    } else {
      workers.start(() -> write(child, bytes));
    }
  }

  private static void write(Child child, byte[] bytes) {
    try (OutputStream in = child.stdin()) {
      in.write(bytes);
    } catch (IOException e) {
      // A program need not read its payload.
      return;
    }
  }
}
