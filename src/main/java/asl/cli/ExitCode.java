package asl.cli;

/** What the process answers. Scripts rely on these numbers. */
public enum ExitCode {
  /** All is well. */
  OK(0, "valid, SUCCEEDED, or no difference"),
  /** The answer is no. */
  NEGATIVE(1, "invalid; FAILED, TIMED_OUT or ABORTED; or different"),
  /** The command line makes no sense. */
  USAGE(2, "wrong usage"),
  /** The job could not be done. */
  TROUBLE(3, "the job could not be done: unreadable file, invalid definition to run, bug in asl"),
  /** The terminal was closed. */
  HUNG_UP(129, "ended by SIGHUP (the terminal was closed)"),
  /** Somebody pressed Ctrl-C. */
  INTERRUPTED(130, "ended by SIGINT (Ctrl-C)"),
  /** Whoever read the output, as {@code head} does, reads no more. */
  UNREAD(141, "nobody reads the rest of the output (SIGPIPE)"),
  /** Somebody ended the process. */
  TERMINATED(143, "ended by SIGTERM");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number that the process ends with. */
  public int number() {
    return number;
  }

  /** What it means, for help texts. */
  public String meaning() {
    return meaning;
  }
}
