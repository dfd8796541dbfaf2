package asl.function.lambda;

import asl.function.RandomId;
import asl.function.process.Child;
import asl.function.process.ChildProcesses;
import asl.function.process.Deadline;
import asl.function.process.Workers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One process of a warm function; serves one call at a time. */
public final class WarmProcess implements ServingProcess {
  private final Child child;
  private final FrameReader frames;
  private final CallOutput output;
  private final Workers workers;
  private final @Nullable Duration timeout;
  private volatile @Nullable FunctionCall current;
  private volatile boolean ended;

  private WarmProcess(Child child, String mark, Workers workers, @Nullable Duration timeout) {
    this.child = child;
    this.workers = workers;
    this.timeout = timeout;
    this.frames = new FrameReader(new BufferedInputStream(child.stdout()), mark, this::print);
    this.output = new CallOutput(child.stderr(), mark, this::print);
    workers.start(output);
  }

  /**
   * Starts one.
   *
   * @throws IOException if its program cannot be started
   */
  public static WarmProcess start(WarmRuntime runtime, ChildProcesses processes, Workers workers)
      throws IOException {
    String mark = RandomId.next();
    List<String> command = new ArrayList<>(runtime.command());
    command.add(mark);
    Child child = processes.start(command, runtime.directory(), runtime.environment());
    return new WarmProcess(child, mark, workers, runtime.timeout());
  }

  @Override
  public boolean isUsable() {
    return !ended && child.isAlive();
  }

  @Override
  public void close() {
    ended = true;
    child.kill();
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    current = call;
    output.begin();
    call.cancellation().onCancel(child::kill);
    Deadline deadline = Deadline.start(workers, timeout, child);
    FunctionResult result;
    try {
      result = exchange(call);
    } catch (IOException e) {
      result = null;
    }
    boolean inTime = deadline.met();
    output.awaitEnd();
    if (!inTime && timeout != null) {
      ended = true;
      return LambdaErrors.timedOut(call, timeout);
    }
    if (result == null) {
      close();
      return LambdaErrors.exited(call, child.waitFor());
    }
    return result;
  }

  private FunctionResult exchange(FunctionCall call) throws IOException {
    OutputStream out = child.stdin();
    out.write(RequestText.of(call, timeout).getBytes(StandardCharsets.UTF_8));
    out.flush();
    return frames.next().result();
  }

  private void print(String line) {
    FunctionCall call = current;
    if (call != null) {
      call.output().accept(line);
    }
  }
}
