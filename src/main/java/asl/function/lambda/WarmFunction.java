package asl.function.lambda;

import asl.function.process.ChildProcesses;
import asl.function.process.Workers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A function served by processes that stay: one for calls one after the other, more for calls at
 * the same time.
 */
public final class WarmFunction implements LambdaFunction {
  /** The most calls at a time where a runtime has no reason for another number. */
  public static final int DEFAULT_CONCURRENCY = 16;

  private final WarmRuntime runtime;
  private final ChildProcesses processes;
  private final Workers workers;
  private final int concurrency;
  private final Deque<WarmProcess> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param runtime how a process is started
   * @param concurrency the most calls at a time where the mapping gives no number
   */
  public WarmFunction(
      WarmRuntime runtime, ChildProcesses processes, Workers workers, int concurrency) {
    this.runtime = runtime;
    this.processes = processes;
    this.workers = workers;
    this.concurrency = concurrency;
  }

  @Override
  public int defaultConcurrency() {
    return concurrency;
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    WarmProcess process = takeIdle();
    if (process == null) {
      try {
        process = WarmProcess.start(runtime, processes, workers);
      } catch (IOException e) {
        return LambdaErrors.notStarted(
            "%s cannot be started: %s".formatted(runtime.command().get(0), e.getMessage()));
      }
    }
    FunctionResult result = process.call(call);
    giveBack(process);
    return result;
  }

  private synchronized @Nullable WarmProcess takeIdle() {
    WarmProcess process = idle.poll();
    while (process != null && !process.isUsable()) {
      process = idle.poll();
    }
    return process;
  }

  private void giveBack(WarmProcess process) {
    synchronized (this) {
      if (!closed && process.isUsable()) {
        idle.push(process);
        return;
      }
    }
    process.close();
  }

  @Override
  public void close() {
    Deque<WarmProcess> ending;
    synchronized (this) {
      closed = true;
      ending = new ArrayDeque<>(idle);
      idle.clear();
    }
    ending.forEach(WarmProcess::close);
  }
}
