package asl.cli;

import asl.app.run.Interruption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ends a run when this process is told to end, until it is closed. */
final class SignalHook implements AutoCloseable {
  private final Interruption interruption = new Interruption();
  private final Thread hook = new Hook();

  SignalHook() {
    Runtime.getRuntime().addShutdownHook(hook);
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
    boolean byCode = ProcessEnd.isStoppedByCode();
    interruption.run();
    if (byCode) {
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    }
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
