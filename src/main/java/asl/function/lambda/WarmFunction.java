package asl.function.lambda;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A function served by processes that stay: one for calls one after the other, more for calls at
 * the same time.
 */
public final class WarmFunction implements LambdaFunction {
  /** The most calls at a time where a runtime has no reason for another number. */
  public static final int DEFAULT_CONCURRENCY = 16;

  private final ServingProcess.Starter starter;
  private final String remedy;
  private final BooleanSupplier crowded;
  private final int concurrency;
  private final Deque<ServingProcess> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param starter how a process is started
   * @param remedy what to do where its program is missing
   * @param crowded whether a process that has served a call is to make way for another function's
   * @param concurrency the most calls at a time where the mapping gives no number
   */
  public WarmFunction(
      ServingProcess.Starter starter, String remedy, BooleanSupplier crowded, int concurrency) {
    this.starter = starter;
    this.remedy = remedy;
    this.crowded = crowded;
    this.concurrency = concurrency;
  }

  @Override
  public int defaultConcurrency() {
    return concurrency;
  }

  @Override
  public boolean startsPrograms() {
    return true;
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    ServingProcess process = takeIdle();
    if (process == null) {
      try {
        process = starter.start();
      } catch (IOException e) {
        return LambdaErrors.notStarted(e, remedy);
      }
    }
    FunctionResult result = process.call(call);
    if (call.cancellation().finish()) {
      giveBack(process);
    } else {
      process.close();
    }
    return result;
  }

  /** Ends the process that has waited longest; false if none waits. */
  public boolean closeIdle() {
    ServingProcess process;
    synchronized (this) {
      process = idle.pollLast();
    }
    if (process == null) {
      return false;
    }
    process.close();
    return true;
  }

  private synchronized @Nullable ServingProcess takeIdle() {
    ServingProcess process = idle.poll();
    while (process != null && !process.isUsable()) {
      process = idle.poll();
    }
    return process;
  }

  private void giveBack(ServingProcess process) {
    boolean stays = process.isUsable() && !crowded.getAsBoolean();
    synchronized (this) {
      if (!closed && stays) {
        idle.push(process);
        return;
      }
    }
    process.close();
  }

  @Override
  public void close() {
    Deque<ServingProcess> ending;
    synchronized (this) {
      closed = true;
      ending = new ArrayDeque<>(idle);
      idle.clear();
    }
    ending.forEach(ServingProcess::close);
  }
}
