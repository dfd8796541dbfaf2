package asl.cli;

import asl.cli.terminal.Colour;
import asl.cli.terminal.Terminal;
import asl.text.SafeText;

/** What goes wrong, told on standard error, each line with the program's name before it. */
final class Complaint {
  private Complaint() {}

  /** Writes one sentence. */
  static void write(Terminal terminal, String sentence) {
    terminal.err().println("asl: " + SafeText.lines(sentence));
  }

  /** Whether to colour what goes to a stream. */
  static boolean colour(Arguments arguments, Terminal terminal, boolean isTerminal) {
    String label = arguments.text("--color", "auto");
    Colour colour = Colour.of(label);
    if (colour == null) {
      throw UsageAdvice.wrongValue("--color", label, Colour.labels());
    }
    return colour.decide(isTerminal, terminal.environment());
  }
}
