package asl.function.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running program. */
public final class Child {
  private final Process process;
  private final String mark;

  Child(Process process, String mark) {
    this.process = process;
    this.mark = mark;
  }

  /** Somebody hears when it has ended, at once if it has. */
  void onEnd(Consumer<Child> listener) {
    var unused = process.onExit().thenRun(() -> listener.accept(this));
  }

  /** What it reads. */
  public OutputStream stdin() {
    return process.getOutputStream();
  }

  /** What it prints. */
  public InputStream stdout() {
    return process.getInputStream();
  }

  /** What it complains. */
  public InputStream stderr() {
    return process.getErrorStream();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its number. */
  public long id() {
    return process.pid();
  }

  /** Waits for its end; gives its exit code. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Waits a while for its end; false if it still runs. */
  public boolean waitFor(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Ends it and all its descendants at once. */
  public void kill() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    ProcessMarks.killAll(mark);
    closeQuietly();
  }

  private void closeQuietly() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It no longer reads: there is nothing left to tell it.
      return;
    }
  }
}
