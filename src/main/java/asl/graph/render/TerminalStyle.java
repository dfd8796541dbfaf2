package asl.graph.render;

/** Writes the escape sequences that switch colours. */
final class TerminalStyle {
  private TerminalStyle() {}

  /** Ends what was on, and starts an ink. */
  static void start(TerminalInk ink, StringBuilder out) {
    out.append("\u001b[0");
    if (!ink.code().isEmpty()) {
      out.append(';').append(ink.code());
    }
    out.append('m');
  }
}
