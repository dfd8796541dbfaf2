package asl.cli;

import asl.app.JobException;
import asl.app.debug.DebugConsole;
import asl.app.evaluate.Completion;
import asl.cli.prompt.Prompt;
import asl.cli.terminal.Terminal;
import asl.text.SafeText;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The debugger's console: a prompt for its commands, standard error for its talk. */
final class DebugPrompt implements DebugConsole, AutoCloseable {
  private final Terminal terminal;
  private @Nullable Prompt prompt;

  DebugPrompt(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void open(BiFunction<String, Integer, Completion> completer, Runnable interrupted)
      throws JobException {
    Prompt opened = Prompt.open(terminal, "debug", true, completer::apply);
    opened.onInterrupt(interrupted);
    prompt = opened;
    if (Prompt.isInteractive(terminal)) {
      say("help lists the commands, Tab completes, Ctrl-D ends the run.");
    }
  }

  @Override
  public @Nullable String read(String text) {
    Prompt opened = prompt;
    return opened == null ? null : opened.read(text);
  }

  @Override
  public void say(String line) {
    terminal.err().println(SafeText.lines(line));
  }

  @Override
  public void draw(String lines) {
    terminal.err().println(lines);
  }

  @Override
  public void close() {
    Prompt opened = prompt;
    if (opened != null) {
      opened.close();
    }
  }
}
