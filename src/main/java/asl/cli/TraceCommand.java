package asl.cli;

import asl.app.JobException;
import asl.app.trace.ShowRequest;
import asl.app.trace.ShowTrace;
import asl.app.view.TraceView;
import asl.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code asl trace}. */
final class TraceCommand implements Command {
  private static final List<String> SORTS = List.of("time", "duration");

  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.TRACE, "HISTORY")
        .describe(
            "A history is what 'asl run --history' writes and what 'aws stepfunctions"
                + " get-execution-history' prints, whole or in pages.")
        .positional("HISTORY", "1", "The history's file, or - for standard input.")
        .group(
            "View",
            Options.value(
                    "--format",
                    "FORM",
                    "One of " + Arguments.listed(ShowTrace.forms()) + "; table if left out.")
                .of(ShowTrace.forms()),
            Options.value("--sort", "ORDER", "Table: by time (the default) or duration.").of(SORTS),
            Options.flag("--data", "Tree: show inputs and outputs."),
            Options.flag("--changes", "Tree: show what a state changed."),
            Options.flag("--full", "Tree: cut nothing."),
            Options.value("--definition", "DEFINITION", "For what was never reached, and html."),
            Options.color())
        .group(
            "Filter",
            Options.values("STATE", "Only states of this name; * is any text.", "--state"),
            Options.values("TYPE", "Only these state or event types.", "--type"),
            Options.flag("--errors", "Only what has an error."),
            Options.value("--iteration", "NUMBER", "Only inside this Map iteration."),
            Options.values("PATH", "Mask what is at this path in any data.", "--redact"))
        .group(
            "Compare",
            Options.value("--diff", "HISTORY", "Show how this one differs; exit 1 if so."),
            Options.flag("--exact", "Times, identifiers and ARNs count too."),
            Options.values("PATH", "What is at this path in data does not count.", "--ignore"))
        .group("Output", Options.output())
        .example("which way did it go", "asl trace order.history.json --format tree --data")
        .example("is it still the same", "asl trace monday.json --diff tuesday.json");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    String output = arguments.text("--output");
    String file = output == null || output.equals("-") ? null : output;
    boolean shown = file == null && terminal.isOutTerminal();
    ShowRequest request =
        new ShowRequest(
            arguments.positionals().get(0),
            arguments.text("--definition"),
            view(arguments, terminal, shown),
            arguments.texts("--redact"));
    ByteArrayOutputStream product = new ByteArrayOutputStream();
    try {
      String other = arguments.text("--diff");
      boolean good =
          other == null
              ? ShowTrace.run(request, terminal.in(), product)
              : ShowTrace.compare(
                  request,
                  other,
                  arguments.has("--exact"),
                  arguments.texts("--ignore"),
                  terminal.in(),
                  product);
      OutputFile.write(file, product, terminal);
      return exit(good, other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A damaged history is trouble; a different one is an answer. */
  private static ExitCode exit(boolean good, @Nullable String other) {
    if (good) {
      return ExitCode.OK;
    }
    return other == null ? ExitCode.TROUBLE : ExitCode.NEGATIVE;
  }

  private static TraceView view(Arguments arguments, Terminal terminal, boolean shown) {
    String sort = arguments.choice("--sort", SORTS, "time");
    return new TraceView(
        arguments.choice("--format", ShowTrace.forms(), "table"),
        arguments.texts("--state"),
        Set.copyOf(arguments.texts("--type")),
        arguments.has("--errors"),
        arguments.number("--iteration"),
        arguments.has("--data"),
        arguments.has("--changes"),
        arguments.has("--full"),
        sort.equals("duration"),
        shown ? terminal.width() : 0,
        Complaint.colour(arguments, terminal, shown));
  }
}
