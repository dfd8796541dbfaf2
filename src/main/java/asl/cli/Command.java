package asl.cli;

import asl.app.JobException;
import asl.cli.terminal.Terminal;

/** One command of {@code asl}. */
interface Command {
  /** Its help and its options. */
  CommandPage page();

  /**
   * Does it.
   *
   * @throws JobException if the job cannot be done
   */
  ExitCode run(Arguments arguments, Terminal terminal) throws JobException;
}
