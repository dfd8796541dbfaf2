package asl.cli.prompt;

import asl.app.JobException;
import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Lines that somebody types: they can be edited, completed and found again. */
final class EditedPrompt implements Prompt {
  private static final int LINES_KEPT = 1_000;

  private final Terminal terminal;
  private final LineReader reader;
  private volatile boolean closed;
  private @Nullable Runnable onCancel;

  private EditedPrompt(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * Opens it on standard input and standard error, so that standard output stays the product's.
   *
   * @param history the file of the lines typed before; null for none
   */
  static EditedPrompt open(@Nullable Path history, Completer completer) throws JobException {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .name("asl")
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysErr)
              .nativeSignals(true)
              .signalHandler(EditedPrompt::end)
              .build();
      for (Terminal.Signal signal : Terminal.Signal.values()) {
        if (signal != Terminal.Signal.INT) {
          terminal.handle(signal, Terminal.SignalHandler.SIG_DFL);
        }
      }
      CompletionAdapter adapter = new CompletionAdapter(completer);
      LineReaderBuilder builder =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(adapter)
              .completer(adapter)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .option(LineReader.Option.AUTO_FRESH_LINE, true)
              .option(LineReader.Option.BRACKETED_PASTE, false)
              .variable(LineReader.HISTORY_SIZE, LINES_KEPT)
              .variable(LineReader.HISTORY_FILE_SIZE, LINES_KEPT);
      if (history != null) {
        builder.variable(LineReader.HISTORY_FILE, history);
      }
      return new EditedPrompt(terminal, builder.build());
    } catch (IOException e) {
      throw new JobException("cannot open a prompt on this terminal: " + e.getMessage());
    }
  }

  /**
   * Ends the process as SIGINT would have without a prompt. JLine's default is the system's, which
   * lets nothing be completed.
   */
  private static void end(Terminal.Signal signal) {
    if (signal == Terminal.Signal.INT) {
      InterruptKey.pressed();
    }
  }

  @Override
  public @Nullable String read(String prompt) {
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      Runnable cancelled = onCancel;
      if (cancelled == null) {
        return read(prompt);
      }
      cancelled.run();
      return null;
    } catch (EndOfFileException | IOError e) {
      return null;
    } catch (IllegalStateException e) {
      if (closed) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public void onInterrupt(Runnable action) {
    terminal.handle(Terminal.Signal.INT, signal -> action.run());
  }

  @Override
  public void onCancel(Runnable action) {
    onCancel = action;
  }

  @Override
  public void close() {
    closed = true;
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
