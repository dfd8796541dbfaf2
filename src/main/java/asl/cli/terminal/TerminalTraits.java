package asl.cli.terminal;

/**
 * What is known about the terminal behind the streams.
 *
 * @param in whether standard input is one
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param columns its width; 0 if unknown
 */
public record TerminalTraits(boolean in, boolean out, boolean err, int columns) {
  /** No terminal anywhere: pipes and files. */
  public static final TerminalTraits NONE = new TerminalTraits(false, false, false, 0);

  /**
   * Of this process. The launcher asks the shell, which costs nothing, and passes what it hears as
   * the system property {@code asl.terminal}: the numbers of the streams that are terminals, and
   * the width behind a colon. Started otherwise, nothing is taken for a terminal.
   */
  static TerminalTraits ofProcess() {
    String told = System.getProperty("asl.terminal");
    return told == null ? NONE : parse(told);
  }

  static TerminalTraits parse(String told) {
    int colon = told.indexOf(':');
    String streams = colon < 0 ? told : told.substring(0, colon);
    return new TerminalTraits(
        streams.indexOf('0') >= 0,
        streams.indexOf('1') >= 0,
        streams.indexOf('2') >= 0,
        colon < 0 ? 0 : columns(told.substring(colon + 1)));
  }

  private static int columns(String text) {
    try {
      return Math.max(Integer.parseInt(text), 0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
