package asl.cli.prompt;

/**
 * Ends the process as SIGINT would where a prompt has taken the signal for itself, on a thread of
 * its own, since the end waits for those that read lines.
 */
public final class InterruptKey extends Thread {
  /** What shells take for the end by SIGINT. */
  private static final int INTERRUPTED = 128 + 2;

  private InterruptKey() {
    super("exit");
  }

  /** Has the process end; returns at once. */
  public static void pressed() {
    new InterruptKey().start();
  }

  @Override
  public void run() {
    Runtime.getRuntime().exit(INTERRUPTED);
  }
}
