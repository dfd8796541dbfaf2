package asl.cli.terminal;

/** Nobody reads any more what is written: the reader of a pipe has closed its end. */
public final class OutputUnread extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputUnread() {
    super("nobody reads the output", null, false, false);
  }
}
