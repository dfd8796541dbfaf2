package asl.cli;

import asl.cli.terminal.Terminal;
import asl.text.SafeText;
import java.io.PrintStream;

/** What the user reads when asl itself is wrong. */
final class BugReport {
  /** With this environment variable set, the stack trace is printed too. */
  private static final String DEBUG = "ASL_DEBUG";

  private final Terminal terminal;
  private final String[] words;

  BugReport(Terminal terminal, String[] words) {
    this.terminal = terminal;
    this.words = words;
  }

  ExitCode write(Throwable bug) {
    terminal.out().flush();
    PrintStream err = terminal.err();
    Complaint.write(terminal, "internal error: " + SafeText.line(String.valueOf(bug)));
    err.println("This is a bug in asl " + VersionCommand.version() + ". Please report it with");
    err.println("  the command line: asl " + SafeText.line(String.join(" ", words)));
    if (terminal.environment().containsKey(DEBUG)) {
      bug.printStackTrace(err);
    } else {
      err.println("  the stack trace, which you get with " + DEBUG + "=1 in the environment");
    }
    return ExitCode.TROUBLE;
  }
}
