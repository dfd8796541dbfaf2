package asl.cli;

import asl.app.debug.DebugConsole;
import asl.app.debug.DebugRequest;
import asl.app.debug.Debugging;
import asl.cli.prompt.Prompt;
import asl.cli.terminal.Terminal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the debugging options of {@code asl run}. */
final class DebugArguments {
  private DebugArguments() {}

  /** How to debug the run; null where none of the options is given. */
  static @Nullable Debugging read(Arguments arguments, Terminal terminal, DebugConsole console) {
    boolean step = arguments.has("--step");
    boolean onError = arguments.has("--break-on-error");
    List<String> breakpoints = arguments.texts("--break");
    if (!step && !onError && breakpoints.isEmpty()) {
      return null;
    }
    boolean interactive = Prompt.isInteractive(terminal);
    boolean taken = arguments.positionals().contains("-") || "-".equals(arguments.text("--input"));
    if (taken && !interactive) {
      throw new UsageException(
          "standard input is for the debugger's commands: give definition and input as files");
    }
    boolean shown = terminal.isErrTerminal();
    return new Debugging(
        new DebugRequest(
            step,
            breakpoints,
            onError,
            shown ? terminal.width() : 0,
            Complaint.colour(arguments, terminal, shown)),
        console);
  }
}
