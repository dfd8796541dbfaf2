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
    ProcessEnd.with(run(args));
  }

  /** Runs one command over the streams of this process; gives the exit code. */
  static int run(String... args) {
    Terminal terminal = Terminal.ofProcess();
    // Nothing but the product may reach standard output, whatever a library prints.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    return AslCommandLine.run(terminal, args);
  }
}
