package asl.cli;

import asl.cli.terminal.Terminal;

/** Where the JVM starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(AslCommandLine.run(Terminal.ofProcess(), args));
  }
}
