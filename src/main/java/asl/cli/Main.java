package asl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import asl.cli.terminal.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;

/** Where the JVM starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    try {
      new Command(args).start();
    } catch (OutOfMemoryError e) {
      System.err.println(
          "asl: the system gives no further thread; raise the limit (ulimit -u, ulimit -v)");
      Runtime.getRuntime().halt(ExitCode.TROUBLE.number());
    }
  }

  /**
   * The thread of a command. Its stack is of one size whatever the machine's or {@code -Xss} says:
   * regular expressions recurse in the JDK, and the same expression has to end in the same way
   * everywhere. The size is reserved, not used; a new thread costs no start a millisecond.
   */
  private static final class Command extends Thread {
    private static final long STACK_BYTES = 64L << 20;

    private final String[] args;

    Command(String[] args) {
      super(null, null, "main", STACK_BYTES);
      this.args = args;
    }

    @Override
    public void run() {
      ProcessEnd.with(Main.run(args));
    }
  }

  /** Runs one command over the streams of this process; gives the exit code. */
  public static int run(String... args) {
    Terminal terminal = Terminal.ofProcess();
    // Nothing but the product may reach standard output, whatever a library prints.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    return AslCommandLine.run(terminal, args);
  }
}
