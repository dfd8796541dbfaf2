package asl.cli.prompt;

import asl.app.JobException;
import asl.app.evaluate.Completion;
import asl.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Reads one line after the other. */
public interface Prompt extends AutoCloseable {
  /** What Tab offers. */
  @FunctionalInterface
  interface Completer {
    /** No offers. */
    Completer NONE = (line, cursor) -> Completion.NONE;

    /** What may stand at the cursor. */
    Completion complete(String line, int cursor);
  }

  /**
   * Opens one: with line editing, history and Tab on a terminal; otherwise standard input is read
   * line by line.
   *
   * @param name what the history is kept under
   * @param echoes whether lines that come from no terminal are shown with their prompt
   */
  static Prompt open(Terminal terminal, String name, boolean echoes, Completer completer)
      throws JobException {
    return isInteractive(terminal)
        ? EditedPrompt.open(HistoryPlace.of(name, terminal.environment()), completer)
        : new PlainPrompt(terminal.in(), echoes ? terminal.err() : null);
  }

  /** Whether somebody sits at the other end. */
  static boolean isInteractive(Terminal terminal) {
    return terminal.isInTerminal() && terminal.isErrTerminal();
  }

  /**
   * Shows the prompt and waits for a line; a line that is cancelled is asked for again, unless
   * {@link #onCancel} says what becomes of it.
   *
   * @return the line; null at the end of the input
   */
  @Nullable String read(String prompt);

  /**
   * Has an action run whenever the user interrupts while no line is being read; without a terminal
   * that is the system's business.
   */
  default void onInterrupt(Runnable action) {}

  /**
   * Has an action run when the user interrupts while a line is being read, which is then over;
   * without it the line is asked for again.
   */
  default void onCancel(Runnable action) {}

  /** Gives the terminal back as it was. */
  @Override
  void close();
}
