package asl.cli;

import asl.cli.terminal.Terminal;

/** One command of {@code asl}. */
interface Command {
  /** Its help and its options. */
  CommandPage page();

  /** Does it. */
  ExitCode run(Arguments arguments, Terminal terminal);
}
