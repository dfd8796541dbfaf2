package asl.cli;

import asl.app.run.Interruption;
import asl.cli.terminal.Terminal;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jline.utils.Signals;

/**
 * Ends a run when this process is told to end, or when nobody reads any more what it writes, until
 * it is closed. A second signal ends the process at once.
 */
final class SignalHook implements AutoCloseable {
  private final Terminal terminal;
  private final Interruption interruption = new Interruption();
  private final Thread hook = new Hook();

  SignalHook(Terminal terminal) {
    this.terminal = terminal;
    Runtime.getRuntime().addShutdownHook(hook);
    terminal.whenUnread(new Unread());
  }

  /** Nobody reads any more what the run writes. */
  private final class Unread implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      return endUnread();
    }
  }

  /** A class and no lambda, because the first lambda of a process is slow to start. */
  private final class Hook extends Thread {
    Hook() {
      super("interruption");
    }

    @Override
    public void run() {
      endRun();
    }
  }

  /** Where it was no signal, {@link ProcessEnd} halts the JVM once the command has told its end. */
  private void endRun() {
    boolean asked = interruption.request();
    boolean byCode = ProcessEnd.isStoppedByCode();
    new Second("INT", ExitCode.INTERRUPTED).hear();
    new Second("TERM", ExitCode.TERMINATED).hear();
    new Second("HUP", ExitCode.HUNG_UP).hear();
    if (asked && !interruption.await()) {
      tellAbandoned();
    }
    if (byCode) {
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    }
  }

  /** Not on this thread, since standard error may be what the run is stuck in. */
  private void tellAbandoned() {
    Thread teller =
        new Thread(
            () ->
                Complaint.write(
                    terminal, "the execution ended as ABORTED, in the middle of a step"));
    teller.setDaemon(true);
    teller.start();
    try {
      teller.join(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The JVM itself hears the first signal, and waits with all others for what that brought about.
   */
  private record Second(String signal, ExitCode code) implements Runnable {
    void hear() {
      Signals.register(signal, this);
    }

    @Override
    public void run() {
      Runtime.getRuntime().halt(code.number());
    }
  }

  private boolean endUnread() {
    return interruption.request("nobody reads any more what asl writes");
  }

  Interruption interruption() {
    return interruption;
  }

  @Override
  public void close() {
    interruption.ended();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is stopping, and the hook is what waits for us.
      return;
    }
  }
}
