package asl.cli;

import asl.app.run.Interruption;

/** Ends a run when this process is told to end, until it is closed. */
final class SignalHook implements AutoCloseable {
  private final Interruption interruption = new Interruption();
  private final Thread hook = new Thread(interruption, "interruption");

  SignalHook() {
    Runtime.getRuntime().addShutdownHook(hook);
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
