package asl.function.runtime;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.ServingProcess;
import asl.function.process.Child;
import asl.function.process.ChildProcesses;
import asl.function.process.PrintedLines;
import asl.function.process.Workers;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One process that asks the runtime API for calls. */
public final class RuntimeProcess implements ServingProcess {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final RuntimeApi api;
  private final Child child;
  private final @Nullable Duration timeout;
  private final Workers workers;
  private volatile @Nullable FunctionCall current;

  private RuntimeProcess(RuntimeApi api, Child child, @Nullable Duration timeout, Workers workers) {
    this.api = api;
    this.child = child;
    this.timeout = timeout;
    this.workers = workers;
    workers.start(new PrintedLines(child.stdout(), this::print));
    workers.start(new PrintedLines(child.stderr(), this::print));
  }

  /**
   * Starts one.
   *
   * @param clock tells the deadlines of calls
   * @throws IOException if the program cannot be started
   */
  public static RuntimeProcess start(
      RuntimeProgram program, ChildProcesses processes, Workers workers, InstantSource clock)
      throws IOException {
    RuntimeApi api = new RuntimeApi(workers, clock, program.timeout());
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("_HANDLER", program.handler());
    environment.putAll(program.environment());
    try {
      Child child = processes.start(program.arguments(), program.directory(), environment);
      return new RuntimeProcess(api, child, program.timeout(), workers);
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  @Override
  public boolean isUsable() {
    return child.isAlive() && !api.hasFailed();
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    current = call;
    RuntimeApi.Pending pending = api.hand(call);
    call.cancellation().onCancel(child::kill);
    Thread watch = workers.start(() -> endWithTheProcess(pending));
    try {
      Duration patience = timeout == null ? LONGEST : timeout;
      return pending.result().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      return timeout == null
          ? LambdaErrors.unknown("The call took too long.")
          : LambdaErrors.timedOut(call, timeout);
    } catch (ExecutionException | CancellationException e) {
      return LambdaErrors.unknown(String.valueOf(e.getMessage()));
    } finally {
      watch.interrupt();
    }
  }

  private void endWithTheProcess(RuntimeApi.Pending pending) {
    try {
      int exitCode = child.waitFor();
      pending.result().complete(LambdaErrors.exited(pending.call(), exitCode));
    } catch (InterruptedException e) {
      // The call has its result.
      Thread.currentThread().interrupt();
    }
  }

  private void print(String line) {
    FunctionCall call = current;
    if (call != null) {
      call.output().accept(line);
    }
  }

  @Override
  public void close() {
    child.kill();
    api.close();
  }
}
